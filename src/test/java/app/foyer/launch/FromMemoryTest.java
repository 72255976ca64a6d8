package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Awaiting;
import app.foyer.world.Readings;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * All files are taken away before the first request. The watch over portals sees that it can read nothing, and leaves
 * everything as it is.
 */
@DisplayName("A server that has started, whose portals and assets are gone before anybody asks,")
class FromMemoryTest {
    private static final Pattern FEED = Pattern.compile("sse-connect=\"/client-connect/([^\"]+)\"");
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    @TempDir
    private Path root;

    private Path gone;
    private TestServer server;
    private Account client;

    @BeforeEach
    void without_its_files() throws IOException {
        Installation installation =
                new Installation(root.resolve("there")).portal("client-connect", Path.of("portals", "client-connect"));
        Installation.copy(Path.of("config"), installation.path("config"));
        server = TestServer.start(installation.folders());
        gone = Files.move(root.resolve("there"), root.resolve("gone"));
        client = server.client();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @Timeout(120)
    void draws_every_page_opens_no_file_and_compiles_no_template() {
        assertThat(Readings.during(() -> {
                    signInByEmail();
                    signInByApp();
                    meetErrors();
                    Awaiting.until(() -> mails() == 2, "a code, and news of the default");
                }))
                .isEmpty();
    }

    @Test
    void sends_every_asset_and_theme_as_it_was_and_opens_no_file() {
        Visitor visitor = server.visitor(CONNECT);
        assertThat(Readings.during(() -> {
                    sendsAll(visitor, gone.resolve("webroot"), "/assets/");
                    sendsAll(visitor, gone.resolve("portals/client-connect/theme"), "/client-connect/theme/");
                    sendsAll(visitor, gone.resolve("docs"), "/");
                    assertThat(visitor.status("/assets/htmx.org/2.0.8/dist/htmx.min.js"))
                            .isEqualTo(200);
                    assertThat(visitor.status("/assets/htmx-ext-sse/2.2.2/sse.js"))
                            .isEqualTo(200);
                }))
                .isEmpty();
    }

    /** The whole way of somebody without the app, with a mistake at each step, and then every page. */
    private void signInByEmail() {
        Visitor visitor = server.visitor(CONNECT);
        assertThat(visitor.page("")).contains("Sign in");
        assertThat(visitor.look("", Locale.GERMAN).raw().body()).contains("lang=\"de\"", "Anmelden");
        String form = formToken(visitor.page("sign-in"));
        assertThat(visitor.submit("sign-in", password("wrong", form)).status()).isEqualTo(422);
        assertThat(visitor.submit("sign-in", password(TestServer.PASSWORD, form))
                        .status())
                .isEqualTo(303);
        assertThat(visitor.page("sign-in")).contains("class=\"qr\"");
        visitor.emailCode();
        visitor.chooseDefault("email-code");
        form = formToken(visitor.page("sign-in"));
        assertThat(visitor.submit("sign-in/code", Map.of("code", "12", "form", form))
                        .status())
                .isEqualTo(422);
        visitor.code(server.mailbox().codeFor(email()));
        for (String page : List.of("", "accounts", "transactions?number=1", "details", "security")) {
            assertThat(visitor.look(page).status()).as(page).isEqualTo(200);
        }
        seeActivity(visitor);
        followActivity(visitor);
        assertThat(visitor.get("/activity").status()).isEqualTo(200);
    }

    private static void seeActivity(Visitor visitor) {
        String newest = visitor.page("activity");
        assertThat(newest).contains("class=\"entry\"");
        assertThat(visitor.page("activity?type=sign-in")).contains("class=\"entry\"");
        String version = PortalCopies.versionIn(newest);
        assertThat(visitor.fragment("activity", version).raw().body()).contains("class=\"entry\"");
    }

    /** A row by the feed of a page that is open. */
    private void followActivity(Visitor visitor) {
        String address = found(FEED, visitor.page("activity"));
        try (var feed = new BufferedReader(
                new InputStreamReader(visitor.followPage(address).body(), StandardCharsets.UTF_8))) {
            server.visitor(CONNECT).signIn(client.clientId(), "wrong");
            assertThat(feed.lines().anyMatch(line -> line.contains("class=\"entry\"")))
                    .isTrue();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void signInByApp() {
        Account other = server.client();
        Visitor visitor = server.visitor(CONNECT);
        Reply setup = visitor.signIn(other.clientId(), TestServer.PASSWORD);
        var app = new AuthenticatorApp(setup.body().getJsonObject("setup").getString("secret"));
        assertThat(visitor.code(app.codeAt(server.clock().instant())).step()).isEqualTo("signed-in");
        assertThat(visitor.look("nothing").status()).isEqualTo(404);
        Awaiting.until(() -> server.mailbox().to(other.email().orElseThrow()).size() == 1, "news of the paired app");
    }

    private void meetErrors() {
        Visitor visitor = server.visitor(CONNECT);
        assertThat(visitor.look("nothing").status()).isEqualTo(404);
        assertThat(visitor.submit("sign-in", password("typed", "another browser's"))
                        .status())
                .isEqualTo(403);
        assertThat(visitor.status("/")).isEqualTo(404);
        assertThat(visitor.get("/me").status()).isEqualTo(401);
    }

    private static void sendsAll(Visitor visitor, Path folder, String address) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                assertThat(visitor.bytes(address + folder.relativize(file))).isEqualTo(Files.readAllBytes(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, String> password(String password, String form) {
        return Map.of("identifier", client.clientId(), "password", password, "form", form);
    }

    private static String formToken(String page) {
        return found(FORM_TOKEN, page);
    }

    private static String found(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(pattern + " in " + page).isTrue();
        return found.group(1);
    }

    private String email() {
        return client.email().orElseThrow();
    }

    private int mails() {
        return server.mailbox().to(email()).size();
    }
}
