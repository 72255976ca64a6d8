package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEvent;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On a busy machine some requests are answered by 503, whatever came of them: only the others are looked at. */
@DisplayName("Many requests at once")
class AtOnceTest extends WholeServer {

    @Test
    @DisplayName("50 sign-ins of one client that post the same right app code give exactly one session")
    void one_code_in_many_sign_ins() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        List<Visitor> visitors =
                IntStream.range(0, 50).mapToObj(each -> afterPassword(client)).toList();
        List<Reply> replies = answers(visitors.stream().map(visitor -> codeLater(visitor, code(app))));

        assertThat(replies)
                .filteredOn(reply -> reply.step().equals("signed-in"))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(answered(replies))
                .filteredOn(reply -> reply.status() != 200)
                .allSatisfy(reply -> assertThat(reply.problem()).isIn("wrong-code", "code-expired"));
        assertThat(visitors)
                .filteredOn(visitor -> visitor.get("/me").status() == 200)
                .hasSize(1);
        assertThat(ledger.liveSessions(client)).isOne();
        assertThat(ledger.told(client, ActivityEvent.SIGNED_IN)).isOne();
    }

    @Test
    @DisplayName("50 identical posts in one sign-in leave one live session and a signed-in browser")
    void one_sign_in_many_posts() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = afterPassword(client);
        List<Reply> replies = answers(many(50, () -> codeLater(visitor, code(app))));

        assertThat(answered(replies))
                .isNotEmpty()
                .allSatisfy(reply -> assertThat(reply.step()).isEqualTo("signed-in"));
        assertThat(visitor.get("/me").status()).isEqualTo(200);
        assertThat(ledger.liveSessions(client)).isOne();
        assertThat(ledger.told(client, ActivityEvent.SIGNED_IN)).isOne();
    }

    @Test
    @DisplayName("50 posts of the right e-mailed code in one sign-in do the same")
    void one_email_code_many_posts() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        String code = mailedCode(client, 1);
        answers(many(50, () -> codeLater(visitor, code)));

        assertThat(visitor.get("/me").status()).isEqualTo(200);
        assertThat(ledger.liveSessions(client)).isOne();
        assertThat(ledger.told(client, ActivityEvent.SIGNED_IN)).isOne();
    }

    @Test
    @DisplayName("a browser that was left with a dead session's cookie is signed in by its sign-in's cookie")
    void healed() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = signedIn(client, app);
        visitor.setCookie("client-connect.session", "x".repeat(43));
        assertThat(visitor.get("/me").status()).isEqualTo(200);
        assertThat(visitor.cookies().get("client-connect.session")).isNotEqualTo("x".repeat(43));
        assertThat(ledger.liveSessions(client)).isOne();
    }

    @Test
    @DisplayName(
            "a browser that signs in anew leaves one live session, and the cookie of the one before is worth nothing")
    void signed_in_again() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = signedIn(client, app);
        String before = visitor.cookies().get("client-connect.session");
        pass(Duration.ofMinutes(1));
        visitor.signIn(client.clientId(), TestServer.PASSWORD);
        assertThat(visitor.get("/me").status()).isEqualTo(200);
        visitor.code(code(app));

        assertThat(visitor.get("/me").status()).isEqualTo(200);
        assertThat(ledger.liveSessions(client)).isOne();
        assertThat(ledger.told(client, ActivityEvent.SIGNED_OUT)).isOne();
        visitor.setCookie("client-connect.session", before);
        visitor.setCookie("client-connect.sign-in", "");
        assertThat(visitor.get("/me").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("200 wrong app codes in one sign-in are evaluated at most 5 times")
    void wrong_app_codes() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = afterPassword(client);
        assertFiveEvaluated(client, visitor, wrongCode(app), code(app));
    }

    @Test
    @DisplayName("200 wrong e-mailed codes in one sign-in are evaluated at most 5 times")
    void wrong_email_codes() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        String code = mailedCode(client, 1);
        assertFiveEvaluated(client, visitor, otherThan(code), code);
    }

    @Test
    @DisplayName("30 wrong codes at the QR step are each answered like any other, also those that come too late")
    void wrong_setup_codes() {
        Visitor visitor = afterPassword(server.client());
        List<Reply> replies = answers(many(30, () -> codeLater(visitor, "123456")));
        assertThat(answered(replies))
                .extracting(Reply::problem)
                .containsOnly("wrong-code", "too-many-attempts", "no-sign-in");
    }

    private void assertFiveEvaluated(Account client, Visitor visitor, String wrong, String right) {
        String signIn = visitor.cookies().get("client-connect.sign-in");
        List<Reply> replies = answers(many(200, () -> codeLater(visitor, wrong)));

        assertThat(replies)
                .filteredOn(reply -> reply.problem().equals("too-many-attempts"))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(replies)
                .filteredOn(reply -> reply.problem().equals("wrong-code"))
                .hasSizeLessThanOrEqualTo(4);
        assertThat(ledger.told(client, ActivityEvent.SIGN_IN_FAILED)).isLessThanOrEqualTo(5);
        visitor.setCookie("client-connect.sign-in", signIn);
        assertThat(visitor.code(right).problem()).isEqualTo("no-sign-in");
        assertThat(ledger.liveSessions(client)).isZero();
    }

    @Test
    @DisplayName("S13 S19 20 requests to send in one sign-in send exactly one mail and tell of one")
    void one_mail() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        List<Reply> replies = answers(many(20, () -> visitor.postLater("/sign-in/email-code", new JsonObject())));

        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSizeLessThanOrEqualTo(1);
        assertThat(ledger.codesMailed(client)).isOne();
        assertThat(ledger.told(client, ActivityEvent.CODE_SENT)).isOne();
    }

    @Test
    @DisplayName("10 sign-ins of one client that send at once send the 5 mails that the account has left")
    void the_accounts_allowance() {
        Account client = server.client();
        List<Visitor> visitors =
                IntStream.range(0, 10).mapToObj(each -> afterPassword(client)).toList();
        answers(visitors.stream().map(visitor -> visitor.postLater("/sign-in/email-code", new JsonObject())));

        assertThat(ledger.codesMailed(client)).isEqualTo(5);
        assertThat(ledger.told(client, ActivityEvent.CODE_SENT)).isEqualTo(5);
    }

    @Test
    @DisplayName("40 wrong passwords of one client are evaluated at most 5 times, and the right one waits too")
    void wrong_passwords() {
        Account client = server.client();
        Visitor visitor = server.visitor(CONNECT);
        JsonObject wrong = new JsonObject().put("identifier", client.clientId()).put("password", "a guess");
        answers(many(40, () -> visitor.postLater("/sign-in", wrong)));

        assertThat(ledger.told(client, ActivityEvent.SIGN_IN_FAILED)).isBetween(1, 5);
        assertThat(visitor.signIn(client.clientId(), TestServer.PASSWORD).problem())
                .isEqualTo("wait");
    }

    @Test
    @DisplayName("S18 two sign-ins that pair at once pair one app")
    void one_pairing() {
        Account client = server.client();
        List<Visitor> visitors =
                IntStream.range(0, 4).mapToObj(each -> server.visitor(CONNECT)).toList();
        List<AuthenticatorApp> apps = visitors.stream()
                .map(visitor -> visitor.signIn(client.clientId(), TestServer.PASSWORD)
                        .body()
                        .getJsonObject("setup"))
                .map(setup -> new AuthenticatorApp(setup.getString("secret")))
                .toList();
        List<Reply> replies =
                answers(IntStream.range(0, 4).mapToObj(each -> codeLater(visitors.get(each), code(apps.get(each)))));

        assertThat(replies)
                .filteredOn(reply -> reply.step().equals("signed-in"))
                .hasSize(1);
        assertThat(ledger.pairings(client)).isOne();
        assertThat(ledger.told(client, ActivityEvent.APP_PAIRED)).isOne();
    }

    private static CompletableFuture<Reply> codeLater(Visitor visitor, String code) {
        return visitor.postLater("/sign-in/code", new JsonObject().put("code", code));
    }

    private static Stream<CompletableFuture<Reply>> many(int count, Supplier<CompletableFuture<Reply>> request) {
        return Stream.generate(request).limit(count);
    }

    private static List<Reply> answered(List<Reply> replies) {
        return replies.stream().filter(reply -> reply.status() != 503).toList();
    }

    /** All are under way before the first is waited for. */
    private static List<Reply> answers(Stream<CompletableFuture<Reply>> requests) {
        List<CompletableFuture<Reply>> underWay = requests.toList();
        return underWay.stream().map(CompletableFuture::join).toList();
    }
}
