package app.foyer.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at one page after the other for what keeps people out: what axe finds, in light and in dark, what is too wide
 * for the window, and what is too small to touch.
 */
final class Inspection {
    /** Where to leave a photograph of every page, for whoever wants to look at them. */
    private static final String PHOTOGRAPHS = System.getProperty("foyer.photographs", "");

    private static final int NARROWEST = 320;
    /** A little more than where the layout for phones ends. */
    private static final int TABLET = 656;

    private static final int TARGET = 44;
    private static final String TOO_WIDE = "() => document.scrollingElement.scrollWidth > window.innerWidth";
    /** A menu has one row, and room for each of its words. */
    private static final String MENU_WITHOUT_ROOM = "() => [...document.querySelectorAll('.menu > ul')].some(menu => "
            + "menu.scrollWidth > menu.clientWidth || new Set([...menu.children].map(e => e.offsetTop)).size > 1)";
    /** Links within a sentence are as high as their line; what stands alone must be touchable, some of it by its label. */
    private static final String TOO_SMALL = "least => [...document.querySelectorAll("
            + "'button, summary, input:not([type=hidden]), nav a, a.button, a.brand')]"
            + ".filter(e => e.checkVisibility() && (e.matches('[type=radio], [type=checkbox]') ? e.labels[0] : e)"
            + ".getBoundingClientRect().height < least)"
            + ".map(e => e.outerHTML.slice(0, 80))";

    private final Page page;
    private final String name;
    private final List<String> findings = new ArrayList<>();

    Inspection(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    /** Looks at what is shown now, which has this name. */
    void of(String state) {
        Settled.page(page);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            photograph(state, scheme);
            for (String finding : Axe.findings(page, scheme)) {
                findings.add(state + ", " + scheme + ": " + finding);
            }
        }
        sizes(state);
    }

    List<String> findings() {
        return findings;
    }

    private void sizes(String state) {
        if (page.evaluate(TOO_SMALL, TARGET) instanceof List<?> small && !small.isEmpty()) {
            findings.add(state + ": too small to touch: " + small);
        }
        tooWide(state);
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        page.setViewportSize(width < 2 * NARROWEST ? NARROWEST : TABLET, height);
        tooWide(state + ", narrowest of its layout");
        photograph(state + " narrow", ColorScheme.DARK);
        page.setViewportSize(width, height);
    }

    private void tooWide(String state) {
        if (Boolean.TRUE.equals(page.evaluate(TOO_WIDE))) {
            findings.add(state + ": wider than the window");
        }
        if (Boolean.TRUE.equals(page.evaluate(MENU_WITHOUT_ROOM))) {
            findings.add(state + ": the menu has no room");
        }
    }

    private void photograph(String state, ColorScheme scheme) {
        if (!PHOTOGRAPHS.isEmpty()) {
            String file = (name + " " + state + " " + scheme).replaceAll("[^A-Za-z0-9]+", "-");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(PHOTOGRAPHS, file + ".png"))
                    // Hiding it would take an inline style, which the page rightly refuses.
                    .setCaret(ScreenshotCaret.INITIAL)
                    .setFullPage(page.viewportSize().width >= 2 * NARROWEST));
        }
    }
}
