package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.secret.Token;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The forms of a client’s own details")
class DetailsPagesTest {
    private static final String PAGE = "/client-connect/details";
    private static Edge edge;

    @BeforeAll
    static void start() {
        edge = Edge.start();
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    static Stream<Arguments> forms() {
        String request = "&request=" + UUID.randomUUID();
        return Stream.of(
                Arguments.of("ask", "&kind=name&value=Sam", "asked"),
                Arguments.of("ask", "&kind=email&value=sam@example.org", "sent"),
                Arguments.of("confirm", request + "&code=123456", "confirmed"),
                Arguments.of("send-again", request, "sent"),
                Arguments.of("withdraw", request, "withdrawn"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void go_on_at_the_page_and_say_there_what_was_done(String part, String fields, String done) {
        String cookie = edge.signedIn();
        HttpResponse<String> answer = post(PAGE + "/" + part, cookie, fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(PAGE + "?done=" + done);
        assertThat(edge.get(PAGE + "?done=" + done, "Cookie", cookie).body()).contains("class=\"flash\"");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void come_only_from_our_own_pages_with_the_token_of_this_browser(String part, String fields, String done) {
        String cookie = edge.signedIn();
        HttpResponse<String> page = edge.get(PAGE, "Cookie", cookie);
        String body = "form=" + token(page) + fields;
        assertThat(edge.post(PAGE + "/" + part, Edge.FORM, body, "Cookie", cookie, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(edge.post(PAGE + "/" + part, Edge.FORM, fields.substring(1), "Cookie", cookie)
                        .statusCode())
                .isEqualTo(403);
        assertThat(edge.post(PAGE + "/" + part, "text/plain", body, "Cookie", cookie)
                        .statusCode())
                .isEqualTo(415);
        assertThat(edge.get(PAGE + "/" + part, "Cookie", cookie).headers().firstValue("Location"))
                .hasValue(PAGE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void lead_to_the_start_for_who_is_not_signed_in(String part, String fields, String done) {
        String stranger = Edge.cookie("visit", Edge.token());
        HttpResponse<String> start = edge.get("/client-connect/", "Cookie", stranger);
        HttpResponse<String> answer =
                edge.post(PAGE + "/" + part, Edge.FORM, "form=" + token(start) + fields, "Cookie", stranger);
        assertThat(answer.headers().firstValue("Location")).hasValue("/client-connect/");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/client-connect/activity/ask, kind=name&value=Sam",
        "/client-connect/details/ask, kind=password&value=Sam",
        "/client-connect/details/confirm, request=1&code=123456",
        "/client-connect/details/withdraw, request=",
    })
    void are_nowhere_else_and_about_nothing_else(String path, String fields) {
        assertThat(post(path, edge.signedIn(), "&" + fields).statusCode()).isEqualTo(404);
    }

    @Test
    void say_nothing_that_was_not_done_by_an_address_alone() {
        Token token = Edge.token();
        edge.sessions.begin(Edge.PORTAL, token, true);
        assertThat(edge.get(PAGE + "?done=anything", "Cookie", Edge.cookie("session", token))
                        .body())
                .doesNotContain("class=\"flash\"");
    }

    private static HttpResponse<String> post(String path, String cookie, String fields) {
        String token = token(edge.get(PAGE, "Cookie", cookie));
        return edge.post(path, Edge.FORM, "form=" + token + fields, "Cookie", cookie);
    }

    private static String token(HttpResponse<String> page) {
        return URLEncoder.encode(Edge.formToken(page), StandardCharsets.UTF_8);
    }
}
