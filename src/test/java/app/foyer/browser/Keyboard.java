package app.foyer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody who has no mouse. */
final class Keyboard {
    private static final int MANY_TIMES = 40;
    private static final String FOCUSED = "() => { const e = document.activeElement; return e === document.body ? ''"
            + " : (e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? e.textContent).trim(); }";
    /** After the last element the focus is with the browser itself, and comes back to the first. */
    private static final String SEEN = "() => { const s = getComputedStyle(document.activeElement);"
            + " return document.activeElement === document.body"
            + " || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 3); }";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    Keyboard types(String text) {
        Settled.page(page).keyboard().type(text);
        return this;
    }

    Keyboard presses(String key) {
        Settled.page(page).keyboard().press(key);
        return this;
    }

    /** Goes on until something with this name has the focus; wherever the focus is on the way, it can be seen. */
    Keyboard tabsTo(String name) {
        for (int times = 0; times < MANY_TIMES; times++) {
            presses("Tab");
            assertThat(page.evaluate(SEEN))
                    .as("the focus on %s can be seen", focused())
                    .isEqualTo(true);
            if (focused().equals(name)) {
                return this;
            }
        }
        throw new AssertionError("the Tab key does not lead to " + name);
    }

    String focused() {
        return String.valueOf(page.evaluate(FOCUSED));
    }
}
