package app.foyer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A browser window with cookies of its own. It remembers whatever its pages complain about. */
final class Window {
    /** Chromium says this of every answer from 400 up; those that matter are found by {@link #note(Response)}. */
    private static final String FAILED_ANSWER = "Failed to load resource";

    /** All that htmx says when the connection of a live feed ends, as it does whenever its page is left. */
    private static final String FEED_ENDED = "Event";

    private static final Set<String> PARTS_OF_PAGES = Set.of("stylesheet", "script", "image", "font");
    private static final String REPORT_VIOLATIONS = "document.addEventListener('securitypolicyviolation', event => "
            + "console.error('content security policy: ' + event.violatedDirective + ' ' + event.blockedURI))";

    private final BrowserContext context;
    private final List<String> complaints;
    private final Page page;

    private Window(BrowserContext context, List<String> complaints) {
        this.context = context;
        this.complaints = complaints;
        this.page = context.newPage();
        page.onPageError(error -> complaints.add("page error: " + error));
        page.onConsoleMessage(this::note);
        page.onResponse(this::note);
    }

    static Window open(Chromium chromium, String origin, Scripts scripts, int width, ServiceWorkerPolicy workers) {
        BrowserContext context = chromium.context(new Browser.NewContextOptions()
                .setBaseURL(origin)
                .setJavaScriptEnabled(scripts == Scripts.ON)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setServiceWorkers(workers)
                .setViewportSize(width, 900));
        context.addInitScript(REPORT_VIOLATIONS);
        return new Window(context, new ArrayList<>());
    }

    /** One more tab, with the same cookies. */
    Window anotherTab() {
        return new Window(context, complaints);
    }

    Page page() {
        return page;
    }

    private void note(ConsoleMessage message) {
        boolean usual =
                message.text().startsWith(FAILED_ANSWER) || message.text().equals(FEED_ENDED);
        if (message.type().equals("error") && !usual) {
            complaints.add("console: " + message.text());
        }
    }

    private void note(Response response) {
        boolean broken = response.status() >= 400
                && PARTS_OF_PAGES.contains(response.request().resourceType());
        if (broken || response.status() >= 500) {
            complaints.add(response.status() + " for " + response.url());
        }
    }

    /** Takes back a complaint that the test provoked. */
    void expect(String words) {
        assertThat(complaints).as("what was provoked").anyMatch(each -> each.contains(words));
        complaints.removeIf(each -> each.contains(words));
    }

    void photograph(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    void assertThatNothingWasComplainedAbout() {
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }

    void close() {
        context.close();
    }
}
