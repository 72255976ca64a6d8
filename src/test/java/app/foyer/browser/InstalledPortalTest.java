package app.foyer.browser;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.identity.PortalId;
import app.foyer.launch.TestServer;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
@DisplayName("In a browser, a portal that can be installed")
class InstalledPortalTest {
    private static final String OFFLINE = "You seem to be offline";
    private static final String AS_SHIPPED =
            "multiFactor:\n  method: authenticator-app\n  allowEmailCode: true\n  allowEmailDefault: true\n";
    private static final String SCOPE = "async () => (await navigator.serviceWorker.getRegistration()).scope";
    private static final String UNTIL_IN_CHARGE = "async what => {"
            + "for (const end = Date.now() + 20000; Date.now() < end; await new Promise(requestAnimationFrame)) {"
            + "const { active } = await navigator.serviceWorker.getRegistration() ?? {};"
            + "if (active?.state === 'activated' && active.scriptURL.includes(what)) return; }"
            + "throw new Error('there is no worker ' + what); }";
    private static final String NAMES = "() => caches.keys()";
    private static final String KEPT = "async () => { const kept = [];"
            + "for (const name of await caches.keys()) { const cache = await caches.open(name);"
            + "for (const request of await cache.keys()) { const answer = await cache.match(request);"
            + "kept.push(new URL(request.url).pathname + ' ' + answer.headers.get('Cache-Control')"
            + " + ' ' + await answer.text()); } } return kept; }";

    @RegisterExtension
    final World world = World.ofInstalledPortals();

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(strings = {"client-connect", "legacy-connect"})
    void satisfies_the_browser(String portal) {
        Client client = world.client(new PortalId(portal), Scripts.ON).opens();
        ready(client);
        CDPSession devTools = client.page().context().newCDPSession(client.page());

        JsonObject manifest = devTools.send("Page.getAppManifest");
        assertThat(manifest.get("url").getAsString()).endsWith("/" + portal + "/app.webmanifest");
        assertThat(manifest.getAsJsonArray("errors")).isEmpty();
        assertThat(devTools.send("Page.getInstallabilityErrors").getAsJsonArray("installabilityErrors"))
                .as("but for windows without a profile on disk, in which nothing is installed")
                .allMatch(error -> error.toString().contains("in-incognito"));
    }

    @Test
    void is_served_as_ever_with_its_worker_in_charge_and_leaves_nothing_of_a_clients_on_the_device() {
        Client client = world.client(CONNECT, Scripts.ON).opens();
        ready(client);
        client.signsInByEmail();
        assertThat(client.page().evaluate("() => navigator.serviceWorker.controller.scriptURL"))
                .asString()
                .contains("/client-connect/service-worker.js?v=");
        client.opens("accounts").screen().isTitled("Accounts");
        client.opens("security").screen().isTitled("Your sign-in");
        client.page()
                .waitForResponse(answer -> answer.url().contains("/activity/live"), () -> client.opens("activity"));
        client.follows("Information").screen().isTitled("Recent Activity");
        client.page()
                .evaluate("() => Promise.all(['me', 'activity'].map(what => fetch('/client-connect/api/' + what)))");

        assertKeptNothingPrivate(client);
        client.signsOut();
        ready(client);
        assertKeptNothingPrivate(client);
        client.page().goBack();
        client.screen().isTitled(Screen.SIGN_IN).seesNowhere("Test Client");
    }

    private static void assertKeptNothingPrivate(Client client) {
        List<String> kept = kept(client);
        assertThat(kept)
                .anyMatch(each -> each.startsWith("/client-connect/offline.html "))
                .allMatch(each -> each.matches("(?s)(/assets/|/client-connect/(theme/|offline\\.html)).*"))
                .allMatch(each -> each.matches("(?s)\\S+ public, .*"))
                .noneMatch(each -> each.contains("Test Client")
                        || each.contains(client.account().clientId())
                        || each.contains("name=\"form\""));
    }

    @Test
    void says_so_when_it_cannot_be_reached_and_shows_the_page_as_soon_as_it_can_be() {
        Client client = world.client(CONNECT, Scripts.ON).signsInByEmail();
        ready(client);
        offline(client, true);

        client.opens("activity")
                .screen()
                .isTitled(OFFLINE)
                .says("Client Connect")
                .seesNowhere("Test Client");
        assertThat(client.page().title()).isEqualTo("You seem to be offline – Client Connect");
        assertThat(client.page().evaluate("() => getComputedStyle(document.querySelector('.card')).display"))
                .isEqualTo("grid");
        client.follows("Try again").screen().isTitled(OFFLINE);
        offline(client, false);
        client.screen().isTitled("Recent Activity");
    }

    @Test
    void says_so_in_the_clients_language() {
        Client client = world.client(CONNECT, Scripts.ON).opens().presses("Deutsch");
        client.screen().isTitled("Anmelden");
        untilInCharge(client, "language=de");
        offline(client, true);

        client.opens("activity").screen().isTitled("Sie sind wohl gerade offline");
    }

    @Test
    void lets_another_portal_of_the_same_host_be() {
        Client client = world.client(CONNECT, Scripts.ON).opens();
        String first = ready(client);
        Client other = new Client(world.server(), LEGACY, client.account(), client.window(), Scripts.ON).opens();
        String second = ready(other);

        assertThat(first).endsWith("/client-connect/");
        assertThat(second).endsWith("/legacy-connect/");
        offline(client, true);
        client.opens().screen().isTitled(OFFLINE).says("Client Connect");
        other.opens().screen().isTitled(OFFLINE).says("Legacy Connect");
    }

    @Test
    void forgets_what_it_kept_of_an_older_version() {
        Client client = world.client(CONNECT, Scripts.ON).opens();
        ready(client);
        Object first = client.page().evaluate(NAMES);
        world.server().setting(CONNECT, AS_SHIPPED + "signIn:\n  identifier: client-id\n");
        try {
            world.server().reload();
            client.reloads();
            String version = (String) client.page()
                    .evaluate("() => new URL(document.querySelector('link[rel=manifest]').dataset.worker,"
                            + "location.href).searchParams.get('v')");
            untilInCharge(client, version);
            assertThat(client.page().evaluate(NAMES))
                    .isNotEqualTo(first)
                    .isEqualTo(List.of("/client-connect/offline.html?v=" + version + "&language=en"));
        } finally {
            world.server().setting(CONNECT, AS_SHIPPED);
            world.server().reload();
        }
    }

    @Test
    void says_so_also_without_a_logo_and_a_theme() throws IOException {
        try (TestServer bare =
                TestServer.without(root, "client-connect/theme/logo.svg", "client-connect/theme/theme.css")) {
            Client client = world.client(bare, CONNECT).opens();
            ready(client);
            offline(client, true);

            client.opens("activity").screen().isTitled(OFFLINE);
        }
    }

    @ParameterizedTest(name = "that cannot be reached can be seen, read and touched, {0} wide")
    @ValueSource(ints = {World.PHONE, World.DESK})
    void can_be_read_when_it_cannot_be_reached(int width) {
        Client client = world.client(CONNECT, Scripts.ON, width).opens();
        ready(client);
        Inspection inspection = new Inspection(client.page(), "offline " + width);
        offline(client, true);
        client.opens("activity").screen().isTitled(OFFLINE);
        inspection.of("01 offline");
        assertThat(inspection.findings()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> kept(Client client) {
        return (List<String>) client.page().evaluate(KEPT);
    }

    private static void offline(Client client, boolean offline) {
        client.page().context().setOffline(offline);
    }

    /** Waits for the worker whose address contains this. */
    private static void untilInCharge(Client client, String what) {
        client.page().evaluate(UNTIL_IN_CHARGE, what);
    }

    private static String ready(Client client) {
        untilInCharge(client, "service-worker.js");
        return (String) client.page().evaluate(SCOPE);
    }
}
