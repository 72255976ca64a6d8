package app.foyer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a client sees. Everything waits until it is there. */
final class Screen {
    static final String SIGN_IN = "Sign in";
    static final String SETUP = "Setup Multi-Factor Authentication";
    static final String APP_CODE = "Confirm it’s you";
    static final String EMAIL_CODE = "Check your email";
    static final String CODE_BY_PHONE = "Enter the code from your call";
    static final String QUESTION = "Always use email for Multi-Factor Authentication?";

    private final Page page;

    Screen(Page page) {
        this.page = page;
    }

    /** The page's only main heading, exactly. */
    Screen isTitled(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
        return this;
    }

    /** A page of the portal, for somebody who is signed in. */
    Screen isInside() {
        assertThat(button("Sign out")).isVisible();
        return this;
    }

    Screen offersHeading(String heading) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(heading).setExact(true)))
                .isVisible();
        return this;
    }

    Screen says(String words) {
        assertThat(page.locator("#main")).containsText(words);
        return this;
    }

    Screen saysNothingOf(String words) {
        assertThat(page.locator("#main")).not().containsText(words);
        return this;
    }

    Screen warns(String words) {
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText(words)))
                .isVisible();
        return this;
    }

    Screen offers(String button) {
        assertThat(button(button)).isVisible();
        return this;
    }

    Screen doesNotOffer(String button) {
        assertThat(button(button)).hasCount(0);
        return this;
    }

    Screen doesNotOfferLink(String link) {
        assertThat(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)))
                .hasCount(0);
        return this;
    }

    Screen showsQrCode() {
        assertThat(page.locator("svg.qr")).isVisible();
        return this;
    }

    /** The question of S14; the caller knows whether the step itself is there already. */
    Screen asksTheQuestion() {
        assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(QUESTION)))
                .isVisible();
        return this;
    }

    Screen doesNotAskTheQuestion() {
        assertThat(page.getByText(QUESTION)).hasCount(0);
        return this;
    }

    Screen hasPressed(String choice) {
        assertThat(button(choice)).hasAttribute("aria-pressed", "true");
        return this;
    }

    /** A button that cannot be pressed yet, and says for how long. */
    Screen countsDown(String caption) {
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(caption)))
                .isDisabled();
        return this;
    }

    /** Not even in what is hidden. */
    Screen seesNowhere(String words) {
        assertThat(page.locator("html")).not().containsText(words);
        return this;
    }

    Screen hasInCodeField(String digits) {
        assertThat(page.getByLabel("6-digit code")).hasValue(digits);
        return this;
    }

    Screen hasFocusOn(Locator element) {
        assertThat(element).isFocused();
        return this;
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
