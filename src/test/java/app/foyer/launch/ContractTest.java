package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.account.Account;
import app.foyer.emergency.Creation;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("docs/openapi.yaml describes")
class ContractTest extends WholeServer {
    private static final JsonObject NO_METHOD = new JsonObject().putNull("method");
    private static final JsonObject EMAIL = new JsonObject().put("method", "email-code");
    private static final JsonObject EMPTY = new JsonObject();

    private final Vertx vertx = Vertx.vertx();
    private Contract contract;

    @BeforeAll
    void the_contract(@TempDir Path folder) throws IOException {
        contract = new Contract(vertx, folder);
    }

    @AfterAll
    void no_vertx_is_left() {
        vertx.close().await();
    }

    @Test
    void every_answer_of_the_server_and_has_none_that_the_server_does_not_give() throws IOException {
        theWayInByTheApp();
        theWayInByEmail();
        theWayInByPhone();
        newPasswords();
        whatIsNotPossibleWithoutASessionOrASignIn();
        whatIsNotOffered();
        new DeskContract(server, contract).holds();
        theLimits();
        aServerThatIsBusy();
        moreLiveFeedsThanASessionMayHave();
        everyOtherProblemInGeneral();
        Set<String> unmet = new TreeSet<>(contract.named());
        unmet.removeAll(contract.seen());
        assertThat(unmet).isEmpty();
    }

    private void theWayInByTheApp() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = server.visitor(CONNECT);
        contract.holds("currentStep", 200, visitor.get("/sign-in"));
        contract.holds("password", 401, visitor.signIn(client.clientId(), "a guess"));
        contract.holds("password", 200, visitor.signIn(client.clientId(), TestServer.PASSWORD));
        contract.holds("currentStep", 200, visitor.get("/sign-in"));
        contract.holds("code", 400, visitor.code("none"));
        contract.holds("code", 401, visitor.code(wrongCode(app)));
        contract.holds("chooseDefault", 403, visitor.chooseDefault("email-code"));
        contract.holds("code", 200, visitor.code(code(app)));
        contract.holds("currentStep", 200, visitor.get("/sign-in"));
        contract.holds("me", 200, visitor.get("/me"));
        contract.holds("activity", 200, visitor.get("/activity?limit=2"));
        contract.holds("undoDefault", 403, visitor.put("/me/default", EMAIL));
        contract.holds("signOut", 204, visitor.post("/sign-out"));
        contract.holds("signOut", 204, visitor.post("/sign-out"));
    }

    private void theWayInByEmail() {
        Account client = server.client();
        Visitor visitor = server.visitor(CONNECT);
        contract.holds("password", 200, visitor.signIn(client.clientId(), TestServer.PASSWORD));
        contract.holds("sendEmailCode", 200, visitor.emailCode());
        contract.holds("sendEmailCode", 429, visitor.emailCode());
        contract.holds("chooseDefault", 200, visitor.chooseDefault("email-code"));
        contract.holds("chooseDefault", 200, visitor.chooseDefault(null));
        contract.holds("useAuthenticatorApp", 200, visitor.post("/sign-in/authenticator-app"));
        contract.holds("chooseDefault", 403, visitor.chooseDefault("email-code"));
        pass(Duration.ofSeconds(30));
        contract.holds("sendEmailCode", 200, visitor.emailCode());
        contract.holds("chooseDefault", 200, visitor.chooseDefault("email-code"));
        contract.holds("code", 200, visitor.code(mailedCode(client, 1)));
        contract.holds("me", 200, visitor.get("/me"));
        contract.holds("activity", 200, visitor.get("/activity"));
        contract.holds("undoDefault", 200, visitor.put("/me/default", NO_METHOD));

        Visitor again = afterPassword(client);
        contract.holds("restart", 200, again.post("/sign-in/restart"));
    }

    private void theWayInByPhone() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        contract.holds("useEmergencyCode", 200, visitor.post("/sign-in/emergency-code"));
        contract.holds("code", 401, visitor.code("1234 5678 9012"));
        Creation.Created created = (Creation.Created) server.emergencyCode(CONNECT, client);
        contract.holds("code", 200, visitor.code(created.code().inGroups()));
        contract.holds("me", 200, visitor.get("/me"));
        contract.holds("activity", 200, visitor.get("/activity"));
    }

    private void newPasswords() {
        Account client = server.client();
        server.demandNewPassword(client);
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = afterPassword(client);
        contract.holds("newPassword", 403, choose(visitor, "seven wet badgers"));
        contract.holds("code", 200, visitor.code(code(app)));
        contract.holds("newPassword", 422, choose(visitor, "badgers"));
        contract.holds("newPassword", 200, choose(visitor, "seven wet badgers"));
        contract.holds("changePassword", 422, change(visitor, "seven wet badgers", "badgers"));
        contract.holds("changePassword", 204, change(visitor, "seven wet badgers", "eight wet badgers"));
        contract.holds("changePassword", 403, change(visitor, "a guess", "nine wet badgers"));
        for (int i = 0; i < 5; i++) {
            change(visitor, "a guess", "nine wet badgers");
        }
        contract.holds("changePassword", 429, change(visitor, "a guess", "nine wet badgers"));
    }

    private static Visitor.Reply choose(Visitor visitor, String password) {
        return visitor.post("/sign-in/new-password", new JsonObject().put("password", password));
    }

    private static Visitor.Reply change(Visitor visitor, String current, String wanted) {
        return visitor.put(
                "/me/password", new JsonObject().put("current", current).put("new", wanted));
    }

    private void whatIsNotPossibleWithoutASessionOrASignIn() {
        Visitor visitor = server.visitor(CONNECT);
        contract.holds("me", 401, visitor.get("/me"));
        contract.holds("undoDefault", 401, visitor.put("/me/default", NO_METHOD));
        contract.holds("activity", 401, visitor.get("/activity"));
        contract.holds("liveActivity", 401, visitor.get("/activity/live"));
        contract.holds("code", 409, visitor.code("123456"));
        contract.holds("sendEmailCode", 409, visitor.emailCode());
        contract.holds("useAuthenticatorApp", 409, visitor.post("/sign-in/authenticator-app"));
        contract.holds("useEmergencyCode", 409, visitor.post("/sign-in/emergency-code"));
        contract.holds("chooseDefault", 409, visitor.chooseDefault("email-code"));
        contract.holds("restart", 409, visitor.post("/sign-in/restart"));
        contract.holds("newPassword", 409, choose(visitor, "seven wet badgers"));
        contract.holds("changePassword", 401, change(visitor, "a guess", "seven wet badgers"));
    }

    private void whatIsNotOffered() {
        Visitor visitor = afterPassword(server.client(Optional.empty()));
        contract.holds("sendEmailCode", 403, visitor.emailCode());
        Account wished = withDefault();
        Visitor proven = afterPassword(wished);
        proven.post("/sign-in/authenticator-app");
        proven.code(mailedCode(wished, 2));
        contract.holds("useEmergencyCode", 403, proven.post("/sign-in/emergency-code"));
        server.setting(TestServer.LEGACY, "multiFactor: {method: email-code}");
        server.restart();
        Visitor nowhere = server.visitor(TestServer.LEGACY);
        Account unreachable = server.client(Optional.empty());
        contract.holds("password", 200, nowhere.signIn(unreachable.clientId(), TestServer.PASSWORD));
        contract.holds("useAuthenticatorApp", 403, nowhere.post("/sign-in/authenticator-app"));
        contract.holds("code", 403, nowhere.code("123456"));
    }

    /** A client whose codes come by e-mail first, and who has been mailed one. */
    private Account withDefault() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        visitor.chooseDefault("email-code");
        visitor.code(mailedCode(client, 1));
        pass(Duration.ofMinutes(16));
        return client;
    }

    private void theLimits() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = afterPassword(client);
        for (int i = 0; i < 4; i++) {
            contract.holds("code", 401, visitor.code(wrongCode(app)));
        }
        contract.holds("code", 429, visitor.code(wrongCode(app)));
        for (int i = 0; i < 5; i++) {
            visitor.signIn(client.clientId(), "a guess");
        }
        contract.holds("password", 429, visitor.signIn(client.clientId(), "a guess"));
    }

    private void aServerThatIsBusy() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor inside = signedIn(client, app);
        server.demandNewPassword(client);
        pass(Duration.ofSeconds(30));
        Visitor choosing = signedIn(client, app);
        Visitor visitor = server.visitor(CONNECT);
        List<CompletableFuture<Visitor.Reply>> underWay = IntStream.range(0, 300)
                .mapToObj(each ->
                        new JsonObject().put("identifier", "nobody-" + each).put("password", "a guess"))
                .map(body -> visitor.postLater("/sign-in", body))
                .toList();
        List<CompletableFuture<Visitor.Reply>> choices =
                many(() -> choosing.postLater("/sign-in/new-password", new JsonObject().put("password", "badgers")));
        JsonObject change = new JsonObject().put("current", TestServer.PASSWORD).put("new", "badgers");
        List<CompletableFuture<Visitor.Reply>> changes = many(() -> inside.putLater("/me/password", change));
        contract.holds("password", 503, turnedAway(underWay));
        contract.holds("newPassword", 503, turnedAway(choices));
        contract.holds("changePassword", 503, turnedAway(changes));
    }

    private static List<CompletableFuture<Visitor.Reply>> many(Supplier<CompletableFuture<Visitor.Reply>> request) {
        return IntStream.range(0, 20).mapToObj(each -> request.get()).toList();
    }

    private static Visitor.Reply turnedAway(List<CompletableFuture<Visitor.Reply>> underWay) {
        return underWay.stream()
                .map(CompletableFuture::join)
                .filter(reply -> reply.status() == 503)
                .findFirst()
                .orElseThrow();
    }

    private void moreLiveFeedsThanASessionMayHave() throws IOException {
        Account client = server.client();
        Visitor visitor = signedIn(client, server.pair(client));
        List<HttpResponse<InputStream>> feeds = new ArrayList<>();
        var feed = visitor.follow("/activity/live");
        while (feed.statusCode() == 200 && feeds.size() < 50) {
            assertThat(feed.headers().firstValue("Content-Type")).hasValue("text/event-stream");
            feeds.add(feed);
            feed = visitor.follow("/activity/live");
        }
        contract.seen().add("liveActivity 200");
        contract.holds("liveActivity", 429, visitor.get("/activity/live"));
        for (var open : feeds) {
            open.body().close();
        }
    }

    private void everyOtherProblemInGeneral() {
        Visitor visitor = server.visitor(CONNECT);
        Map<String, String> evil = Map.of("Sec-Fetch-Site", "cross-site");
        Map<String, String> text = Map.of("Content-Type", "text/plain");
        contract.holds("password", 403, visitor.send("POST", "/sign-in", evil, ""));
        contract.holds("password", 415, visitor.send("POST", "/sign-in", text, "x"));
        contract.holds("password", 400, visitor.post("/sign-in", EMPTY));
        contract.holds("me", 405, visitor.post("/me", EMPTY));
        contract.holds("undoDefault", 400, visitor.put("/me/default", EMPTY));
        Account client = server.client();
        contract.holds("activity", 400, signedIn(client, server.pair(client)).get("/activity?limit=0"));
    }

    @Test
    void a_step_so_strictly_that_another_answer_fails() {
        Visitor.Reply me = server.visitor(CONNECT).get("/sign-in");
        assertThatThrownBy(() -> contract.holds("me", 200, me)).hasMessageContaining("required property");
    }

    @Test
    void itself_at_the_server() throws IOException {
        String served = server.visitor(CONNECT).text("/openapi.yaml");
        assertThat(served).isEqualTo(Files.readString(Path.of("docs/openapi.yaml")));
    }
}
