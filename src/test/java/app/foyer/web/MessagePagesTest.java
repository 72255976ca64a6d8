package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The form of a client’s own messages")
class MessagePagesTest {
    private static final String PAGE = "/client-connect/messages";
    private static final UUID KEY = UUID.randomUUID();
    private static final UUID CONVERSATION = UUID.randomUUID();
    private static final String NEW = "&key=" + KEY + "&subject=My+plan&body=Hello";
    private static Edge edge;

    @BeforeAll
    static void start() {
        edge = Edge.start();
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @Test
    void goes_on_at_the_conversation_that_it_began_and_says_there_that_it_was_sent() {
        String cookie = edge.signedIn();
        HttpResponse<String> answer = write(cookie, NEW);
        String there = PAGE + "?conversation=" + KEY + "&done=sent";
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(there);
        assertThat(edge.get(there, "Cookie", cookie).body()).contains("class=\"flash\"");
        assertThat(edge.get(there.replace("sent", "anything"), "Cookie", cookie).body())
                .doesNotContain("class=\"flash\"");
    }

    @Test
    void goes_on_at_the_conversation_that_it_replies_to() {
        HttpResponse<String> answer = write(edge.signedIn(), NEW + "&conversation=" + CONVERSATION);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue(PAGE + "?conversation=" + CONVERSATION + "&done=sent");
    }

    @Test
    void comes_back_with_what_was_typed_and_the_same_key_when_it_must_be_corrected() {
        HttpResponse<String> answer = write(edge.signedIn(), "&key=" + KEY + "&subject=%3Cb%3E&body=");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Write your message first.", "href=\"#body\"", "value=\"&lt;b&gt;\"", KEY.toString())
                .doesNotContain("<b>");
        assertThat(answer.headers().firstValue("HX-Replace-Url")).hasValue(PAGE);
    }

    @Test
    void comes_only_from_our_own_pages_with_the_token_of_this_browser() {
        String cookie = edge.signedIn();
        String body = "form=" + token(edge.get(PAGE, "Cookie", cookie)) + NEW;
        assertThat(edge.post(PAGE + "/write", Edge.FORM, body, "Cookie", cookie, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(edge.post(PAGE + "/write", Edge.FORM, NEW.substring(1), "Cookie", cookie)
                        .statusCode())
                .isEqualTo(403);
        assertThat(edge.get(PAGE + "/write", "Cookie", cookie).headers().firstValue("Location"))
                .hasValue(PAGE);
    }

    @Test
    void leads_to_the_start_for_who_is_not_signed_in() {
        String stranger = Edge.cookie("visit", Edge.token());
        HttpResponse<String> start = edge.get("/client-connect/", "Cookie", stranger);
        HttpResponse<String> answer =
                edge.post(PAGE + "/write", Edge.FORM, "form=" + token(start) + NEW, "Cookie", stranger);
        assertThat(answer.headers().firstValue("Location")).hasValue("/client-connect/");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/client-connect/activity/write, key=3f2504e0-4f89-11d3-9a0c-0305e82c3301&body=Hello",
        "/client-connect/messages/write, body=Hello",
        "/client-connect/messages/write, key=3f2504e0-4f89-11d3-9a0c-0305e82c3301&conversation=1&body=Hello",
    })
    void is_nowhere_else_and_about_nothing_else(String path, String fields) {
        assertThat(post(path, edge.signedIn(), "&" + fields).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "%3Cscript%3E", "3F2504E0-4F89-11D3-9A0C-0305E82C3301"})
    void shows_nothing_for_what_is_no_conversation(String written) {
        assertThat(edge.get(PAGE + "?conversation=" + written, "Cookie", edge.signedIn())
                        .statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> write(String cookie, String fields) {
        return post(PAGE + "/write", cookie, fields);
    }

    private static HttpResponse<String> post(String path, String cookie, String fields) {
        String token = token(edge.get(PAGE, "Cookie", cookie));
        return edge.post(path, Edge.FORM, "form=" + token + fields, "Cookie", cookie);
    }

    private static String token(HttpResponse<String> page) {
        return URLEncoder.encode(Edge.formToken(page), StandardCharsets.UTF_8);
    }
}
