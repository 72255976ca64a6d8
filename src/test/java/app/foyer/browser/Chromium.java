package app.foyer.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser, started once for all tests of a run. */
final class Chromium implements AutoCloseable {
    /** Without all that stands around a page, which nobody sees here and every window would begin a process for. */
    private static final String SHELL = "chromium-headless-shell";

    private static final String WHOLE = "chromium";
    private static final String USUAL_FOLDER = "/usr/bin";
    private static final double PATIENCE_MS = 20_000;
    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(flags()));
    }

    /** The quickest that this machine has. */
    static Chromium start() {
        return new Chromium(executable(SHELL).or(Chromium::executable).orElseThrow());
    }

    /** The one that people use, which can also install a portal. */
    static Chromium startWhole() {
        return new Chromium(executable().orElseThrow());
    }

    /** Where the one that people use is on this machine, if it is. */
    static Optional<Path> executable() {
        return executable(WHOLE);
    }

    private static Optional<Path> executable(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of(USUAL_FOLDER), Stream.of(path.split(File.pathSeparator)))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MS);
        return context;
    }

    /** Chromium's own sandbox does not work for root. */
    private static List<String> flags() {
        List<String> flags = new ArrayList<>(FLAGS);
        if ("root".equals(System.getProperty("user.name"))) {
            flags.add("--no-sandbox");
        }
        return flags;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
