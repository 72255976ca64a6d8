package app.foyer.browser;

import app.foyer.account.Account;
import app.foyer.identity.PortalId;
import app.foyer.launch.TestServer;
import app.foyer.world.AuthenticatorApp;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;

/** A client in front of a browser, at one portal: what they do. What they then see is told by {@link Screen}. */
final class Client {
    static final String SEND_BY_EMAIL = "Send security code via email to test*.co.nz";
    static final String ALWAYS = "Yes, always";
    static final String JUST_NOW = "No, just this time";
    static final String BY_PHONE = "I was given a code by phone";
    static final String SET_UP_INSTEAD = "Set up an authenticator app instead";
    private static final Duration TIME_STEP = Duration.ofSeconds(30);
    private static final Duration ANOTHER_TIME = Duration.ofMinutes(16);

    private final TestServer server;
    private final PortalId portal;
    private final Account account;
    private final Window window;
    private final Scripts scripts;
    private final Page page;
    private int codesRead;

    Client(TestServer server, PortalId portal, Account account, Window window, Scripts scripts) {
        this.server = server;
        this.portal = portal;
        this.account = account;
        this.window = window;
        this.scripts = scripts;
        this.page = window.page();
    }

    /** The same person in another window. */
    Client in(Window other, Scripts otherScripts) {
        return new Client(server, portal, account, other, otherScripts);
    }

    Account account() {
        return account;
    }

    Window window() {
        return window;
    }

    Page page() {
        return page;
    }

    Screen screen() {
        return new Screen(page);
    }

    AuthenticatorApp pairsAnApp() {
        return server.pair(account);
    }

    Client opens() {
        return opens("");
    }

    /** By typing in an address below the portal's own, once what was pressed before is answered. */
    Client opens(String path) {
        answered().navigate("/" + portal + "/" + path);
        return this;
    }

    Client entersPassword() {
        return entersPassword(TestServer.PASSWORD);
    }

    Client entersPassword(String password) {
        answered().getByLabel(account.isStaff() ? "Email address" : "Client Id").fill(account.clientId());
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        return presses("Sign in");
    }

    /** With scripts on the form goes by itself as soon as the code is complete. */
    Client entersCode(String code) {
        Locator field = answered().getByLabel("6-digit code");
        field.fill(code);
        if (scripts == Scripts.OFF || portal.equals(TestServer.LEGACY)) {
            field.press("Enter");
        }
        return this;
    }

    /** The code that staff created meanwhile, as it was read out. */
    Client entersCodeByPhone(String code) {
        Locator field = answered().getByLabel("12-digit code");
        field.fill(code);
        if (scripts == Scripts.OFF || portal.equals(TestServer.LEGACY)) {
            field.press("Enter");
        }
        return this;
    }

    Client entersCodeOf(AuthenticatorApp app) {
        server.clock().pass(TIME_STEP);
        return entersCode(app.codeAt(server.clock().instant()));
    }

    /** With the key that is shown for those who cannot scan. */
    Client scansAndEntersCode() {
        String key = page.locator(".key").textContent().replaceAll("\\s", "");
        return entersCodeOf(new AuthenticatorApp(key));
    }

    Client asksForAnEmail() {
        presses(SEND_BY_EMAIL);
        screen().isTitled(Screen.EMAIL_CODE);
        return this;
    }

    /** Says whether e-mail shall be the default. */
    Client answers(String choice) {
        presses(choice);
        screen().hasPressed(choice);
        return this;
    }

    /** Goes to the mailbox and comes back. */
    Client entersTheEmailedCode() {
        return entersCode(readsTheEmailedCode());
    }

    String readsTheEmailedCode() {
        codesRead++;
        return server.mailbox().codeFor(address(), codesRead);
    }

    String address() {
        return account.email().orElseThrow();
    }

    Client presses(String button) {
        answered()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    /** Also one for which the menu had no place. */
    Client follows(String link) {
        Locator found = answered()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true));
        Locator more = page.locator(".more:not([open]) > summary");
        if (found.count() == 0 && more.count() == 1) {
            more.click();
        }
        found.click();
        return this;
    }

    Client reloads() {
        answered().reload();
        return this;
    }

    Client signsOut() {
        presses("Sign out");
        screen().isTitled(Screen.SIGN_IN);
        return this;
    }

    /** Leaves, and comes back so much later that no limit on sending is in the way. */
    Client comesBackAnotherTime() {
        signsOut();
        server.clock().pass(ANOTHER_TIME);
        return opens().entersPassword();
    }

    /** The whole way in by e-mail, to the portal's start page. */
    Client signsInByEmail() {
        opens().entersPassword().asksForAnEmail().entersTheEmailedCode();
        screen().isInside();
        return this;
    }

    /**
     * The page, with nothing on its way: acting on would take back what was asked for before. And settled, for a page takes
     * the focus when it is, even from a field that is just being typed into.
     */
    private Page answered() {
        return Settled.page(page);
    }
}
