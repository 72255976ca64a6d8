package app.foyer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** Waits until nothing is on its way to a page, and it has taken the focus to where it wants it. */
final class Settled {
    private static final String UNSETTLED = ".htmx-request, .htmx-swapping, .htmx-settling, .htmx-added";

    private Settled() {}

    static Page page(Page page) {
        assertThat(page.locator(UNSETTLED)).hasCount(0);
        return page;
    }
}
