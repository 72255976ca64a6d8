package app.foyer.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs axe's own script within a page.
 *
 * <p>Its library for Playwright reads the script in again for each look, and has every rule that passed described, node
 * by node; with some five hundred looks that took longer than looking.
 */
final class Axe {
    private static final String SCRIPT = script();
    private static final String IS_MISSING = "() => typeof window.axe === 'undefined'";

    /** Colours that are on their way are those of neither scheme. */
    private static final String RUN = "async options => {"
            + "await Promise.all(document.getAnimations().map(each => each.finished.catch(() => {})));"
            + "const { violations } = await axe.run(document, options);"
            + "return violations.map(each => each.help + ' ' + each.nodes.map(node => node.html).join(' | ')); }";

    /** Of the rules of WCAG 2.2 one is off by default. */
    private static final Map<String, Object> EVERY_RULE =
            Map.of("resultTypes", List.of("violations"), "rules", Map.of("target-size", Map.of("enabled", true)));

    /** What the same page can do wrong in another scheme. */
    private static final Map<String, Object> COLOURS = Map.of(
            "resultTypes",
            List.of("violations"),
            "runOnly",
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block")));

    private Axe() {}

    /** What it holds against the page in this scheme: everything in light, and in dark what colours can break. */
    static List<String> findings(Page page, ColorScheme scheme) {
        if (Boolean.TRUE.equals(page.evaluate(IS_MISSING))) {
            page.evaluate(SCRIPT);
        }
        Object violations = page.evaluate(RUN, scheme == ColorScheme.DARK ? COLOURS : EVERY_RULE);
        List<String> findings = new ArrayList<>();
        ((List<?>) violations).forEach(each -> findings.add((String) each));
        return findings;
    }

    private static String script() {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
