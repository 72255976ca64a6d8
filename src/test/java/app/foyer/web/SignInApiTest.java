package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.signin.Answer;
import app.foyer.signin.Reason;
import app.foyer.signin.SignInStep;
import app.foyer.signin.SignInStep.Back;
import app.foyer.signin.SignInStep.EmailLink;
import app.foyer.signin.SignInStep.MailState;
import app.foyer.signin.SignInStep.Offer;
import app.foyer.signin.SignInStep.SentMail;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The sign-in's API")
class SignInApiTest {
    private static final String SIGN_IN = "/client-connect/api/sign-in";
    private static final Optional<EmailLink> LINK = Optional.of(new EmailLink("test*.co.nz"));
    private static final Instant SOON = Edge.NOW.plusSeconds(30);
    private static final SignInStep APP = new SignInStep.AppCode(LINK, 4, SOON, false);
    private static Edge edge;

    @BeforeAll
    static void start() {
        edge = Edge.start();
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @BeforeEach
    void nothing_was_asked() {
        edge.journey.asked.clear();
    }

    @Test
    void begins_with_the_password() {
        assertThat(new JsonObject(edge.get(SIGN_IN).body()).getString("step")).isEqualTo("password");
    }

    @Test
    void tells_the_app_s_step_with_the_link_in_its_message() {
        edge.journey.answers(new Answer.At(APP));

        JsonObject step = new JsonObject(edge.get(SIGN_IN, "Cookie", Edge.cookie("sign-in", Edge.token()))
                .body());

        assertThat(step.getString("step")).isEqualTo("code");
        assertThat(step.getString("method")).isEqualTo("authenticator-app");
        assertThat(step.getInteger("codeLength")).isEqualTo(6);
        JsonObject message = step.getJsonObject("message");
        assertThat(message.getString("text")).isEqualTo("Enter the 6-digit code displayed in your authenticator app");
        assertThat(message.getString("html")).contains("Send security code via email to test*.co.nz");
        assertThat(message.getJsonArray("links"))
                .isEqualTo(new JsonArray()
                        .add(new JsonObject()
                                .put("id", "send-email-code")
                                .put("text", "Send security code via email to test*.co.nz")
                                .put("href", "/client-connect/api/sign-in/email-code")
                                .put("method", "POST")));
    }

    @Test
    void tells_the_set_up_step_with_its_picture() {
        edge.journey.answers(new Answer.Begun(
                Edge.token(),
                new SignInStep.Setup(
                        "JBSWY3DPEHPK3PXP", "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP", LINK, false, 5, SOON, false)));

        JsonObject step = new JsonObject(password().body());

        assertThat(step.getString("step")).isEqualTo("setup");
        assertThat(step.getString("title")).isEqualTo("Setup Multi-Factor Authentication");
        assertThat(step.getJsonObject("setup").getString("secret")).isEqualTo("JBSWY3DPEHPK3PXP");
        assertThat(step.getJsonObject("setup").getString("qr")).startsWith("data:image/svg+xml;base64,");
    }

    @Test
    @DisplayName("P5 tells the step for a code given by phone, with the way back")
    void emergency_code() {
        edge.journey.answers(new Answer.At(new SignInStep.EmergencyCode(Optional.of(Back.APP_CODE), 5, SOON)));

        JsonObject step =
                new JsonObject(edge.postJson(SIGN_IN + "/emergency-code", "").body());

        assertThat(edge.journey.asked).containsExactly("emergency-code");
        assertThat(step.getString("step")).isEqualTo("code");
        assertThat(step.getString("method")).isEqualTo("emergency-code");
        assertThat(step.getInteger("codeLength")).isEqualTo(12);
        assertThat(step.getJsonObject("message")
                        .getJsonArray("links")
                        .getJsonObject(0)
                        .getString("id"))
                .isEqualTo("use-authenticator-app");
    }

    @Test
    @DisplayName("P5 takes twelve digits in groups for a code given by phone")
    void twelve_digits() {
        edge.postJson(
                SIGN_IN + "/code",
                new JsonObject().put("code", "1234-5678 9012").encode());
        assertThat(edge.journey.asked).containsExactly("code 123456789012");
    }

    @Test
    void tells_the_e_mail_step_with_its_question() {
        edge.journey.answers(new Answer.At(new SignInStep.EmailCode(
                "test*.co.nz",
                Optional.of(new SentMail(Edge.NOW, Edge.NOW.plusSeconds(300), MailState.WAITING)),
                Optional.empty(),
                Optional.of(new Offer(Optional.of(true))),
                Optional.of(SOON),
                5,
                SOON,
                false)));

        JsonObject step =
                new JsonObject(edge.postJson(SIGN_IN + "/email-code", "").body());

        assertThat(step.getString("method")).isEqualTo("email-code");
        assertThat(step.getString("sendAgainAt")).isEqualTo("2026-11-24T01:00:30Z");
        assertThat(step.getJsonObject("offer").getString("id")).isEqualTo("email-default");
        assertThat(step.getJsonObject("offer").getString("answer")).isEqualTo("email-code");
    }

    @Test
    void offers_the_first_code_at_an_e_mail_step_to_which_none_was_sent() {
        edge.journey.answers(new Answer.At(Samples.nothingSent(Optional.of(Edge.NOW.minusSeconds(60)))));

        JsonObject message =
                new JsonObject(edge.postJson(SIGN_IN + "/email-code", "").body()).getJsonObject("message");

        assertThat(message.getString("text")).isEqualTo("We haven’t sent a code to test*.co.nz yet.");
        assertThat(message.getJsonArray("links").getJsonObject(0))
                .isEqualTo(new JsonObject()
                        .put("id", "send-email-code")
                        .put("text", "Send security code via email to test*.co.nz")
                        .put("href", "/client-connect/api/sign-in/email-code")
                        .put("method", "POST"));
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of(new Answer.Refused(), 401, "sign-in-refused"),
                Arguments.of(new Answer.WaitUntil(SOON), 429, "wait"),
                Arguments.of(new Answer.Busy(SOON, new SignInStep.Password()), 503, "busy"),
                Arguments.of(new Answer.WrongCode(4, APP), 401, "wrong-code"),
                Arguments.of(new Answer.CodeExpired(APP), 409, "code-expired"),
                Arguments.of(new Answer.TooManyAttempts(), 429, "too-many-attempts"),
                Arguments.of(new Answer.NotOffered(Reason.OPTION_IS_OFF, APP), 403, "not-offered"),
                Arguments.of(new Answer.TooManySends(SOON, APP), 429, "too-many-sends"),
                Arguments.of(new Answer.NoSignIn(), 409, "no-sign-in"),
                Arguments.of(new Answer.SignInExpired(), 409, "sign-in-expired"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("problems")
    void tells_problems_in_one_shape(Answer answer, int status, String type) {
        edge.journey.answers(answer);

        HttpResponse<String> response = edge.postJson(SIGN_IN + "/code", "{\"code\":\"123 456\"}");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonObject problem = new JsonObject(response.body());
        assertThat(problem.getString("type")).isEqualTo("urn:foyer:" + type);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("requestId")).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        boolean later = answer instanceof Answer.WaitUntil
                || answer instanceof Answer.Busy
                || answer instanceof Answer.TooManySends;
        assertThat(response.headers().firstValue("Retry-After"))
                .isEqualTo(later ? Optional.of("30") : Optional.empty());
        assertThat(problem.getInteger("attemptsLeft")).isEqualTo(answer instanceof Answer.WrongCode ? 4 : null);
    }

    @Test
    void never_says_to_try_again_at_once() {
        edge.journey.answers(new Answer.WaitUntil(Edge.NOW.minusSeconds(5)));

        assertThat(password().headers().firstValue("Retry-After")).hasValue("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"12345\"}",
                "{\"code\":\"1234567\"}",
                "{\"code\":\"abcdef\"}",
                "{\"code\":\"١٢٣٤٥٦\"}",
                "{\"code\":\"\"}",
                "{\"code\":123456}",
                "{\"code\":null}",
                "{\"code\":[\"123456\"]}",
                "{\"code\":\"123456\",\"code\":\"123456\"}",
                "{\"code\":\"123456\"} x",
                "{}",
                "[]",
                "\"123456\"",
                "{\"code\":\"123456\"",
                ""
            })
    void refuses_what_is_no_code_without_counting_it(String body) {
        HttpResponse<String> response = edge.postJson(SIGN_IN + "/code", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(edge.journey.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp"})
    void takes_json_only(String type) {
        assertThat(edge.post(SIGN_IN, type, "{\"identifier\":\"C1001\",\"password\":\"x\"}")
                        .statusCode())
                .isEqualTo(415);
        assertThat(edge.journey.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32BE", "UTF-32LE", "ISO-8859-1"})
    void takes_utf_8_only(String charset) {
        byte[] body = "{\"identifier\":\"C1001\",\"password\":\"pässword\"}".getBytes(Charset.forName(charset));

        HttpResponse<String> response = edge.send(
                edge.to(SIGN_IN).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(response.body()).getString("type")).isEqualTo("urn:foyer:malformed-request");
        assertThat(edge.journey.asked).isEmpty();
    }

    @Test
    void takes_an_empty_body_of_any_type() {
        edge.journey.answers(new Answer.At(APP));

        assertThat(edge.post(SIGN_IN + "/email-code", "text/plain", "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void forgives_spaces_and_dashes_and_ignores_skip() {
        edge.journey.answers(new Answer.At(APP));

        edge.postJson(SIGN_IN + "/code", "{\"code\":\" 123-456 \",\"skip\":true}");

        assertThat(edge.journey.asked).containsExactly("code 123456");
    }

    @Test
    void refuses_a_body_that_is_too_long_or_too_deep() {
        String padding = "x".repeat(70_000);

        assertThat(edge.postJson(SIGN_IN, "{\"identifier\":\"" + padding + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(edge.postJson(SIGN_IN, "[".repeat(5_000)).statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> password() {
        return edge.postJson(SIGN_IN, "{\"identifier\":\"C1001\",\"password\":\"foyer\"}");
    }
}
