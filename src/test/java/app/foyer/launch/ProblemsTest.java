package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEvent;
import app.foyer.identity.PortalId;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The API refuses")
class ProblemsTest extends WholeServer {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final String CREDENTIALS = "{\"identifier\":\"nobody\",\"password\":\"a guess\"}";

    /** What takes a sign-in in progress, with a body that is right for it. */
    private static final List<String[]> STEPS = List.of(
            new String[] {"/sign-in/code", "{\"code\":\"123456\"}"},
            new String[] {"/sign-in/email-code", "{}"},
            new String[] {"/sign-in/authenticator-app", "{}"},
            new String[] {"/sign-in/default", "{\"method\":null}"});

    @Test
    void every_step_without_a_sign_in_in_progress() {
        for (String[] step : STEPS) {
            assertProblem(server.visitor(CONNECT).send("POST", step[0], JSON, step[1]), 409, "no-sign-in");
        }
        assertProblem(server.visitor(CONNECT).post("/sign-in/restart"), 409, "no-sign-in");
    }

    @Test
    void every_step_of_a_sign_in_that_nobody_began() {
        for (String[] step : STEPS) {
            Visitor visitor = server.visitor(CONNECT);
            visitor.setCookie("client-connect.sign-in", "y".repeat(43));
            assertProblem(visitor.send("POST", step[0], JSON, step[1]), 409, "no-sign-in");
            assertThat(visitor.cookies()).isEmpty();
        }
    }

    @Test
    void every_step_of_a_sign_in_of_another_portal() {
        Visitor visitor = afterPassword(server.client());
        String token = visitor.cookies().get("client-connect.sign-in");
        for (String[] step : STEPS) {
            Visitor elsewhere = server.visitor(TestServer.LEGACY);
            elsewhere.setCookie("legacy-connect.sign-in", token);
            assertProblem(elsewhere.send("POST", step[0], JSON, step[1]), 409, "no-sign-in");
        }
    }

    @Test
    void every_step_of_a_sign_in_that_was_restarted() {
        for (String[] step : STEPS) {
            Visitor visitor = afterPassword(server.client());
            String token = visitor.cookies().get("client-connect.sign-in");
            assertThat(visitor.post("/sign-in/restart").step()).isEqualTo("password");
            visitor.setCookie("client-connect.sign-in", token);
            assertProblem(visitor.send("POST", step[0], JSON, step[1]), 409, "no-sign-in");
        }
    }

    @Test
    void every_step_of_a_sign_in_that_ran_out() {
        Visitor visitor = afterPassword(server.client());
        pass(Duration.ofMinutes(10));
        for (String[] step : STEPS) {
            assertProblem(visitor.send("POST", step[0], JSON, step[1]), 409, "sign-in-expired");
        }
    }

    @Test
    void a_code_that_ran_out() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        pass(Duration.ofMinutes(5));
        assertProblem(visitor.code("123456"), 409, "code-expired");
        assertThat(ledger.told(client, ActivityEvent.SIGN_IN_FAILED)).isZero();
    }

    @Test
    void the_first_sign_in_once_a_second_was_begun_in_the_same_browser() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        String first = visitor.cookies().get("client-connect.sign-in");
        visitor.signIn(client.clientId(), TestServer.PASSWORD);
        assertThat(visitor.cookies().get("client-connect.sign-in")).isNotEqualTo(first);
        visitor.setCookie("client-connect.sign-in", first);
        assertProblem(visitor.emailCode(), 409, "no-sign-in");
    }

    @Test
    void everything_private_without_a_session_and_with_half_of_one() {
        for (Visitor visitor : List.of(server.visitor(CONNECT), afterPassword(server.client()))) {
            assertProblem(visitor.get("/me"), 401, "not-signed-in");
            assertProblem(visitor.get("/activity"), 401, "not-signed-in");
            assertProblem(visitor.get("/activity/live"), 401, "not-signed-in");
            assertProblem(visitor.put("/me/default", new JsonObject().putNull("method")), 401, "not-signed-in");
        }
    }

    @Test
    void wrong_credentials_with_one_word_for_every_cause() {
        Account client = server.client();
        Visitor visitor = server.visitor(CONNECT);
        Reply wrong = visitor.signIn(client.clientId(), "a guess");
        Reply unknown = visitor.signIn("nobody-at-all", "a guess");
        assertProblem(wrong, 401, "sign-in-refused");
        assertProblem(unknown, 401, "sign-in-refused");
        assertThat(wrong.body().getString("detail")).isEqualTo(unknown.body().getString("detail"));
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void an_app_that_nobody_paired() {
        Account client = server.client();
        server.pair(client);
        Visitor visitor = afterPassword(client);
        assertThat(visitor.post("/sign-in/authenticator-app").status()).isEqualTo(200);
        assertProblem(visitor.chooseDefault("email-code"), 403, "not-offered");
    }

    @ParameterizedTest(name = "Sec-Fetch-Site {0}, Origin {1} gives {2}")
    @DisplayName("what comes from another site, going by Sec-Fetch-Site, else by Origin:")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,           -,                       401",
                "same-origin, -,                       401",
                "same-origin, https://evil.example,    401",
                "-,           SELF,                    401",
                "cross-site,  -,                       403",
                "same-site,   -,                       403",
                "none,        -,                       403",
                "cross-site,  SELF,                    403",
                "-,           https://evil.example,    403",
                "-,           null,                    403",
                "-,           http://localhost,        403"
            })
    void another_site(String site, String origin, int status) {
        Map<String, String> headers = new HashMap<>(JSON);
        if (site != null) {
            headers.put("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            headers.put("Origin", origin.equals("SELF") ? server.origin() : origin);
        }
        Reply reply = server.visitor(CONNECT).send("POST", "/sign-in", headers, CREDENTIALS);
        assertProblem(reply, status, status == 403 ? "cross-origin" : "sign-in-refused");
    }

    @Test
    void what_comes_from_another_site_before_it_has_any_effect() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = signedIn(client, app);
        Map<String, String> evil = Map.of("Sec-Fetch-Site", "cross-site");
        assertProblem(visitor.send("POST", "/sign-out", evil, ""), 403, "cross-origin");
        assertThat(visitor.get("/me").status()).isEqualTo(200);
        Visitor halfway = afterPassword(client);
        assertProblem(halfway.send("POST", "/sign-in/email-code", evil, ""), 403, "cross-origin");
        assertThat(ledger.codesMailed(client)).isZero();
    }

    @ParameterizedTest
    @DisplayName("a body of another type:")
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/jsonp",
                "application/problem+json",
                "multipart/form-data; boundary=x",
                "json"
            })
    void another_type(String type) {
        Reply reply = server.visitor(CONNECT).send("POST", "/sign-in", Map.of("Content-Type", type), CREDENTIALS);
        assertProblem(reply, 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @DisplayName("a body of another type even where nothing is read from it:")
    @ValueSource(strings = {"/sign-in/email-code", "/sign-in/authenticator-app", "/sign-in/restart", "/sign-out"})
    void another_type_anywhere(String path) {
        Account client = server.client();
        for (String type : List.of("text/plain", "multipart/form-data; boundary=x")) {
            Reply reply = afterPassword(client).send("POST", path, Map.of("Content-Type", type), "--x--");
            assertProblem(reply, 415, "unsupported-media-type");
        }
        assertThat(ledger.codesMailed(client)).isZero();
    }

    @Test
    void a_body_without_a_type_but_no_missing_body() {
        assertProblem(
                server.visitor(CONNECT).send("POST", "/sign-in", Map.of(), CREDENTIALS), 415, "unsupported-media-type");
        Visitor visitor = afterPassword(server.client());
        Map<String, String> text = Map.of("Content-Type", "text/plain");
        assertThat(visitor.send("POST", "/sign-in/email-code", text, "").status())
                .isEqualTo(200);
        Map<String, String> charset = Map.of("Content-Type", "Application/JSON; charset=utf-8");
        assertProblem(server.visitor(CONNECT).send("POST", "/sign-in", charset, CREDENTIALS), 401, "sign-in-refused");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("credentials that are not two strings in one flat JSON object:")
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"text\"",
                "null",
                "{",
                "{\"identifier\":\"a\"}",
                "{\"password\":\"a\"}",
                "{\"identifier\":null,\"password\":\"a\"}",
                "{\"identifier\":1001,\"password\":\"a\"}",
                "{\"identifier\":\"a\",\"password\":123456}",
                "{\"identifier\":\"a\",\"password\":true}",
                "{\"identifier\":[\"a\"],\"password\":\"a\"}",
                "{\"identifier\":\"a\",\"password\":{\"$ne\":null}}",
                "{\"identifier\":\"a\",\"identifier\":\"b\",\"password\":\"a\"}",
                "{\"identifier\":\"a\",\"password\":\"a\",\"password\":\"b\"}",
                "{\"identifier\":\"a\",\"password\":\"a\"} {}",
                "{'identifier':'a','password':'a'}",
                "{\"identifier\":\"a\",\"password\":\"a\",}",
                "{\"identifier\":\"a\",\"password\":\"a\",\"x\":[[[[[[[[[[[]]]]]]]]]]]}"
            })
    void malformed(String body) {
        assertProblem(server.visitor(CONNECT).send("POST", "/sign-in", JSON, body), 400, "malformed-request");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("a code that is not six digits in a string, without counting it:")
    @ValueSource(
            strings = {
                "{}",
                "{\"code\":123456}",
                "{\"code\":null}",
                "{\"code\":[\"123456\"]}",
                "{\"code\":\"12345\"}",
                "{\"code\":\"1234567\"}",
                "{\"code\":\"abcdef\"}",
                "{\"code\":\"\"}",
                "{\"code\":\"123456\",\"code\":\"654321\"}"
            })
    void no_code(String body) {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        Reply reply = visitor.send("POST", "/sign-in/code", JSON, body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isIn("malformed-code", "malformed-request");
        assertThat(ledger.told(client, ActivityEvent.SIGN_IN_FAILED)).isZero();
        assertThat(visitor.code("000000").body().getInteger("attemptsLeft", 4)).isEqualTo(4);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("a default that is neither \"email-code\" nor null:")
    @ValueSource(
            strings = {
                "{}",
                "{\"method\":\"authenticator-app\"}",
                "{\"method\":\"\"}",
                "{\"method\":true}",
                "{\"method\":[null]}",
                "{\"method\":null,\"method\":\"email-code\"}"
            })
    void no_default(String body) {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        assertProblem(visitor.send("POST", "/sign-in/default", JSON, body), 400, "malformed-request");
        assertProblem(visitor.send("PUT", "/me/default", JSON, body), 400, "malformed-request");
    }

    @ParameterizedTest
    @DisplayName("a question for activity that it does not understand:")
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=-1",
                "limit=ten",
                "limit=1&limit=2",
                "before=x",
                "type=nothing",
                "before=",
                "limit="
            })
    void no_query(String query) {
        Account client = server.client();
        Visitor visitor = signedIn(client, server.pair(client));
        assertProblem(visitor.get("/activity?" + query), 400, "malformed-request");
    }

    @Test
    void what_is_not_there() {
        Visitor visitor = server.visitor(CONNECT);
        assertProblem(visitor.get("/nothing"), 404, "not-found");
        assertProblem(visitor.get("/sign-in/code"), 405, "method-not-allowed");
        assertProblem(visitor.send("DELETE", "/me", Map.of(), ""), 405, "method-not-allowed");
        assertProblem(server.visitor(new PortalId("no-such-portal")).get("/sign-in"), 404, "not-found");
    }

    @Test
    void no_skip_for_now() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = afterPassword(client);
        JsonObject skip = new JsonObject().put("code", code(app)).put("skip", true);
        assertThat(visitor.post("/sign-in/code", skip).step()).isEqualTo("signed-in");
        assertThat(afterPassword(client).get("/sign-in").step()).isEqualTo("code");
    }

    private static void assertProblem(Reply reply, int status, String type) {
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(type);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.body().getInteger("status")).isEqualTo(status);
        assertThat(reply.body().fieldNames()).contains("type", "title", "status", "detail", "requestId");
    }
}
