package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.secret.Token;
import app.foyer.signin.Answer;
import app.foyer.signin.SignInStep;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The cookies of a portal")
class CookieTest {
    private static final SignInStep CODE = new SignInStep.AppCode(Optional.empty(), 5, Instant.EPOCH, false);
    private static final String PASSWORD = "{\"identifier\":\"C1001\",\"password\":\"foyer\"}";
    private final Token signIn = Edge.token();
    private final Token session = Edge.token();
    private Edge edge;

    @BeforeEach
    void start() {
        edge = Edge.start();
    }

    @AfterEach
    void stop() {
        edge.close();
    }

    @Test
    void carry_the_sign_in_once_the_password_was_right() {
        edge.journey.answers(new Answer.Begun(signIn, CODE));

        assertThat(cookies(edge.postJson("/client-connect/api/sign-in", PASSWORD)))
                .containsExactly(Edge.cookie("sign-in", signIn) + "; Path=/; HTTPOnly; SameSite=Lax");
    }

    @Test
    void carry_the_session_after_success_and_the_sign_in_for_a_little_longer() {
        edge.journey.answers(new Answer.SignedIn(signIn, session));

        HttpResponse<String> answer = code();

        assertThat(new JsonObject(answer.body()).getString("step")).isEqualTo("signed-in");
        assertThat(cookies(answer))
                .anySatisfy(cookie -> assertThat(cookie).startsWith(Edge.cookie("session", session) + "; Path=/"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(Edge.cookie("sign-in", signIn))
                        .contains("Max-Age=40;"));
        assertThat(answer.body()).doesNotContain(session.value(), signIn.value());
    }

    @Test
    void are_bound_to_the_host_where_browsers_come_by_tls() {
        try (Edge secure = Edge.start(config -> new WebConfig(
                config.host(),
                config.port(),
                Sides.together("https://portal.example.co.nz"),
                false,
                config.trustedProxies(),
                config.tls(),
                config.limits()))) {
            secure.journey.answers(new Answer.Begun(signIn, CODE));

            assertThat(cookies(secure.postJson("/client-connect/api/sign-in", PASSWORD)))
                    .containsExactly(
                            "__Host-" + Edge.cookie("sign-in", signIn) + "; Path=/; Secure; HTTPOnly; SameSite=Lax");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/client-connect/api/me",
                "/client-connect/api/activity",
                "/client-connect/",
                "/client-connect/activity"
            })
    void sign_in_by_the_next_request_whoever_was_proven_when_the_server_died(String path) {
        edge.journey.answers(new Answer.SignedIn(signIn, session));
        edge.sessions.begin(Edge.PORTAL, session, false);

        HttpResponse<String> answer =
                edge.get(path, "Cookie", Edge.cookie("session", Edge.token()) + "; " + Edge.cookie("sign-in", signIn));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("name=\"password\"");
        assertThat(edge.journey.asked).containsExactly("current");
        assertThat(cookies(answer))
                .anySatisfy(cookie -> assertThat(cookie).startsWith(Edge.cookie("session", session)));
    }

    @Test
    void of_a_live_session_ask_nothing_of_the_journey() {
        assertThat(edge.get("/client-connect/api/me", "Cookie", edge.signedIn() + "; " + Edge.cookie("sign-in", signIn))
                        .statusCode())
                .isEqualTo(200);
        assertThat(edge.journey.asked).isEmpty();
    }

    @Test
    void of_one_portal_are_nothing_at_another() {
        Token token = Edge.token();
        edge.sessions.begin(Edge.PORTAL, token, false);

        assertThat(edge.get("/legacy-connect/api/me", "Cookie", Edge.cookie("session", token))
                        .statusCode())
                .isEqualTo(401);
        assertThat(edge.get("/legacy-connect/api/me", "Cookie", "legacy-connect.session=" + token.value())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void end_with_signing_out() {
        String cookie = edge.signedIn();

        HttpResponse<String> answer = edge.postJson("/client-connect/api/sign-out", "", "Cookie", cookie);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
        assertThat(cookies(answer))
                .anySatisfy(cleared -> assertThat(cleared)
                        .startsWith("client-connect.session=;")
                        .contains("Max-Age=0"));
        assertThat(edge.get("/client-connect/api/me", "Cookie", cookie).statusCode())
                .isEqualTo(401);
    }

    @Test
    void forget_a_sign_in_that_is_over() {
        edge.journey.answers(new Answer.TooManyAttempts());

        assertThat(cookies(code()))
                .anySatisfy(cleared -> assertThat(cleared)
                        .startsWith("client-connect.sign-in=;")
                        .contains("Max-Age=0"));
    }

    private HttpResponse<String> code() {
        return edge.postJson(
                "/client-connect/api/sign-in/code", "{\"code\":\"123456\"}", "Cookie", Edge.cookie("sign-in", signIn));
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }
}
