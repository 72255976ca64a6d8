package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEvent;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A client who must choose a new password")
class NewPasswordTest extends WholeServer {
    private static final String CHOSEN = "seven wet badgers";

    @Test
    @DisplayName("P9 chooses it once the app's code was right, and is in")
    void after_the_code() {
        Account client = demanded();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = afterPassword(client);
        assertThat(visitor.get("/sign-in").step()).isEqualTo("code");
        Reply step = visitor.code(code(app));
        assertThat(step.step()).isEqualTo("new-password");
        assertThat(step.body().getInteger("minLength")).isEqualTo(8);
        assertThat(step.body().getString("title")).isEqualTo("Choose a new password");
        assertThat(step.links()).isEmpty();

        assertThat(choose(visitor, CHOSEN).step()).isEqualTo("signed-in");
        assertThat(visitor.get("/me").status()).isEqualTo(200);
        assertThat(server.visitor(CONNECT)
                        .signIn(client.clientId(), TestServer.PASSWORD)
                        .problem())
                .isEqualTo("sign-in-refused");
        assertThat(server.visitor(CONNECT).signIn(client.clientId(), CHOSEN).step())
                .isEqualTo("code");
    }

    @Test
    @DisplayName("P9 is asked at every way in: by e-mailed code, after pairing, and where the password is enough")
    void at_every_way() {
        Visitor byEmail = signedInByEmail(demanded(), CONNECT);
        assertThat(byEmail.get("/sign-in").step()).isEqualTo("new-password");

        Visitor pairing = afterPassword(demanded(), LEGACY);
        String secret = pairing.get("/sign-in").body().getJsonObject("setup").getString("secret");
        assertThat(pairing.code(code(new AuthenticatorApp(secret))).step()).isEqualTo("new-password");

        server.setting(CONNECT, "multiFactor: {method: none}");
        server.reload();
        try {
            Account client = demanded();
            Visitor alone = server.visitor(CONNECT);
            Reply step = alone.signIn(client.clientId(), TestServer.PASSWORD);
            assertThat(step.step()).isEqualTo("new-password");
            assertThat(step.body().getInteger("minLength")).isEqualTo(15);
            assertThat(choose(alone, "fourteen chars").body().getString("reason"))
                    .isEqualTo("too-short");
            assertThat(choose(alone, "fifteen charact").step()).isEqualTo("signed-in");
        } finally {
            server.setting(CONNECT, ON);
            server.reload();
        }
    }

    private static final String ON =
            "multiFactor: {method: authenticator-app, allowEmailCode: true, allowEmailDefault: true}";

    @Test
    @DisplayName("cannot go around it: no page, no call and no other step gives a session")
    void nowhere_else() {
        Account client = demanded();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = afterPassword(client);
        visitor.code(code(app));
        for (String path : List.of("/me", "/activity", "/activity/live")) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(visitor.put("/me/password", change(TestServer.PASSWORD, CHOSEN))
                        .status())
                .isEqualTo(401);
        for (String page : List.of("", "activity", "security", "details", "sign-in")) {
            assertThat(visitor.page(page)).as(page).doesNotContain("Test Client");
        }
        visitor.code(code(app));
        visitor.emailCode();
        visitor.post("/sign-in/authenticator-app");
        visitor.chooseDefault("email-code");
        pass(Duration.ofSeconds(30));
        visitor.code(code(app));
        assertThat(visitor.get("/sign-in").step()).isEqualTo("new-password");
        assertThat(ledger.liveSessions(client)).isZero();
        assertThat(ledger.codesMailed(client)).isZero();
    }

    @Test
    @DisplayName("cannot choose it with the password alone, which then still is the old one")
    void not_before_the_proof() {
        Account client = demanded();
        server.pair(client);
        Visitor visitor = afterPassword(client);
        Reply refused = choose(visitor, CHOSEN);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("not-offered");
        assertThat(choose(server.visitor(CONNECT), CHOSEN).problem()).isEqualTo("no-sign-in");
        assertThat(afterPassword(client).get("/sign-in").step()).isEqualTo("code");
    }

    @Test
    void who_need_not_choose_one_cannot() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        assertThat(choose(visitor, CHOSEN).problem()).isEqualTo("not-offered");
        assertThat(ledger.told(client, ActivityEvent.PASSWORD_CHANGED)).isZero();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @DisplayName("6.2.4 is told by a reason what cannot be taken, and may try again:")
    @CsvSource({
        "badgers, too-short",
        "password1234567, common",
        "correct horse battery staple, unchanged",
        "test client 2026, about-client",
        "Client Connect 1!, about-client"
    })
    void refused(String typed, String reason) {
        Account client = demanded();
        Visitor visitor = signedIn(client, server.pair(client));
        Reply refused = choose(visitor, typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("password-refused");
        assertThat(refused.body().getString("reason")).isEqualTo(reason);
        assertThat(choose(visitor, "x".repeat(1025)).body().getString("reason")).isEqualTo("too-long");
        assertThat(visitor.get("/me").status()).isEqualTo(401);
        assertThat(choose(visitor, CHOSEN).step()).isEqualTo("signed-in");
    }

    @Test
    @DisplayName("6.2.8 signs in with exactly what was chosen: 64 letters, spaces at its ends, accents in both forms")
    void exactly() {
        Account client = demanded();
        String chosen = "  caf\u00e9 " + "q".repeat(80) + "  ";
        choose(signedIn(client, server.pair(client)), chosen);
        String decomposed = chosen.replace("\u00e9", "e\u0301");
        assertThat(server.visitor(CONNECT).signIn(client.clientId(), decomposed).step())
                .isEqualTo("code");
        for (String wrong : List.of(
                chosen.substring(0, 72), chosen.toUpperCase(java.util.Locale.ROOT), chosen.strip(), chosen + " ")) {
            assertThat(server.visitor(CONNECT).signIn(client.clientId(), wrong).problem())
                    .isEqualTo("sign-in-refused");
            pass(Duration.ofMinutes(2));
        }
    }

    @Test
    @DisplayName("7.4.3 ends every other session and sign-in in progress, at every portal, by the next request")
    void ends_others() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor inside = signedIn(client, app);
        Visitor atLegacy = afterPassword(client, LEGACY);
        pass(Duration.ofSeconds(30));
        atLegacy.code(code(app));
        Visitor halfway = afterPassword(client);
        server.demandNewPassword(client);
        assertThat(inside.get("/me").status()).isEqualTo(200);

        pass(Duration.ofSeconds(30));
        Visitor visitor = signedIn(client, app);
        assertThat(choose(visitor, CHOSEN).step()).isEqualTo("signed-in");
        assertThat(inside.get("/me").status()).isEqualTo(401);
        assertThat(atLegacy.get("/me").status()).isEqualTo(401);
        pass(Duration.ofSeconds(30));
        assertThat(halfway.code(code(app)).problem()).isEqualTo("no-sign-in");
        assertThat(visitor.get("/me").status()).isEqualTo(200);
        assertThat(ledger.told(client, ActivityEvent.SIGNED_OUT)).isEqualTo(2);
        assertThat(visitor.get("/activity").raw().body()).contains("The password was changed");
    }

    @Test
    @DisplayName("6.3.7 reads of it in Recent Activity and in a mail")
    void is_told() {
        Account client = demanded();
        Visitor visitor = signedIn(client, server.pair(client));
        choose(visitor, CHOSEN);
        assertThat(ledger.told(client, ActivityEvent.PASSWORD_CHANGE_DEMANDED)).isOne();
        assertThat(ledger.told(client, ActivityEvent.PASSWORD_CHANGED)).isOne();
        assertThat(ledger.told(client, ActivityEvent.SIGNED_IN)).isOne();
        assertThat(noticesOf(client)).isEqualTo(1);
    }

    @Test
    @DisplayName("is not asked again, and may be asked anew")
    void only_once() {
        Account client = demanded();
        AuthenticatorApp app = server.pair(client);
        choose(signedIn(client, app), CHOSEN);
        pass(Duration.ofMinutes(1));
        Visitor again = server.visitor(CONNECT);
        again.signIn(client.clientId(), CHOSEN);
        assertThat(again.code(code(app)).step()).isEqualTo("signed-in");

        assertThat(server.demandNewPassword(client)).isTrue();
        assertThat(server.demandNewPassword(client)).isFalse();
        assertThat(ledger.told(client, ActivityEvent.PASSWORD_CHANGE_DEMANDED)).isEqualTo(2);
    }

    @Test
    @DisplayName("of 20 choices at once one counts; it is the password, and whoever chose another is not let in by it")
    void at_once() {
        Account client = demanded();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = signedIn(client, app);
        List<String> choices =
                IntStream.range(0, 20).mapToObj(each -> "wet badgers " + each).toList();
        List<CompletableFuture<Reply>> replies = choices.stream()
                .map(chosen -> visitor.postLater("/sign-in/new-password", password(chosen)))
                .toList();
        replies.forEach(CompletableFuture::join);

        assertThat(choices).filteredOn(chosen -> opens(client, chosen)).hasSize(1);
        assertThat(ledger.told(client, ActivityEvent.PASSWORD_CHANGED)).isOne();
        assertThat(noticesOf(client)).isEqualTo(1);
        assertThat(ledger.liveSessions(client)).isLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName("of two sign-ins that choose at once one gets in, and the other one has ended")
    void two_sign_ins() {
        Account client = demanded();
        AuthenticatorApp app = server.pair(client);
        Visitor first = signedIn(client, app);
        pass(Duration.ofSeconds(30));
        Visitor second = signedIn(client, app);
        List<Reply> replies = Stream.of(first, second)
                .map(visitor ->
                        visitor.postLater("/sign-in/new-password", password("badgers of " + visitor.hashCode())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(replies)
                .filteredOn(reply -> reply.step().equals("signed-in"))
                .hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.problem().equals("no-sign-in"))
                .hasSize(1);
        assertThat(ledger.liveSessions(client)).isOne();
        assertThat(Stream.of(first, second).filter(each -> each.get("/me").status() == 200))
                .hasSize(1);
    }

    @Test
    @DisplayName("is signed in by the next request when the answer was lost, and its cookie opens nothing later")
    void lost_answer() {
        Account client = demanded();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = signedIn(client, app);
        Map<String, String> before = visitor.cookies();
        choose(visitor, CHOSEN);

        Visitor same = withCookies(before);
        assertThat(same.get("/me").status()).isEqualTo(200);
        assertThat(visitor.get("/me").status()).isIn(200, 401);
        assertThat(ledger.liveSessions(client)).isOne();
        pass(Duration.ofSeconds(31));
        assertThat(withCookies(before).get("/me").status()).isEqualTo(401);
        assertThat(choose(withCookies(before), "other wet badgers").problem()).isEqualTo("no-sign-in");
    }

    @Test
    @DisplayName("is signed in by the next request when the server died between the change and the session")
    void half_way() {
        Account client = demanded();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = signedIn(client, app);
        server.postgres()
                .execute("alter table sessions add constraint broken check (account_id <> '"
                        + client.id().value() + "') not valid");
        assertThat(choose(visitor, CHOSEN).status()).isGreaterThanOrEqualTo(500);
        server.postgres().execute("alter table sessions drop constraint broken");
        assertThat(ledger.liveSessions(client)).isZero();
        assertThat(ledger.told(client, ActivityEvent.PASSWORD_CHANGED)).isOne();

        server.restart();
        assertThat(visitor.get("/me").status()).isEqualTo(200);
        assertThat(opens(client, CHOSEN)).isTrue();
        assertThat(noticesOf(client)).isEqualTo(1);
    }

    @Test
    @DisplayName("changes nothing at all when one part of it cannot be written")
    void all_or_nothing() {
        Account client = demanded();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = signedIn(client, app);
        server.postgres()
                .execute("alter table outbox add constraint broken check (kind <> 'password-changed') not valid");
        assertThat(choose(visitor, CHOSEN).status()).isGreaterThanOrEqualTo(500);
        server.postgres().execute("alter table outbox drop constraint broken");
        assertThat(ledger.told(client, ActivityEvent.PASSWORD_CHANGED)).isZero();
        assertThat(opens(client, CHOSEN)).isFalse();
        assertThat(choose(visitor, CHOSEN).step()).isEqualTo("signed-in");
    }

    private Account demanded() {
        Account client = server.client();
        assertThat(server.demandNewPassword(client)).isTrue();
        return client;
    }

    private Visitor withCookies(Map<String, String> cookies) {
        Visitor visitor = server.visitor(CONNECT);
        cookies.forEach(visitor::setCookie);
        return visitor;
    }

    private boolean opens(Account client, String password) {
        pass(Duration.ofMinutes(2));
        return server.visitor(CONNECT).signIn(client.clientId(), password).status() == 200;
    }

    private int noticesOf(Account client) {
        return server.postgres()
                .rows("select id from outbox where kind = 'password-changed' and account_id = '"
                        + client.id().value() + "'")
                .size();
    }

    private static Reply choose(Visitor visitor, String password) {
        return visitor.post("/sign-in/new-password", password(password));
    }

    private static JsonObject password(String password) {
        return new JsonObject().put("password", password);
    }

    private static JsonObject change(String current, String wanted) {
        return new JsonObject().put("current", current).put("new", wanted);
    }
}
