package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.secret.Token;
import app.foyer.signin.Answer;
import app.foyer.signin.SignInStep;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A form")
class FormTokenTest {
    private static final String PAGE = "/client-connect/sign-in";
    private static final SignInStep CODE = new SignInStep.AppCode(Optional.empty(), 5, Instant.EPOCH, false);
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
    void works_in_the_browser_that_it_was_drawn_for() {
        HttpResponse<String> page = edge.get(PAGE);
        Token signIn = Edge.token();
        edge.journey.answers(new Answer.Begun(signIn, CODE));

        HttpResponse<String> answer = post(Edge.formToken(page), visit(page));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/client-connect/sign-in");
        assertThat(edge.journey.asked).containsExactly("password C1001");
    }

    @Test
    void is_stale_without_its_token() {
        assertStale(post("", visit(edge.get(PAGE))));
    }

    @Test
    void is_stale_without_any_cookie() {
        assertStale(post(Edge.formToken(edge.get(PAGE))));
    }

    @Test
    void is_stale_in_another_browser() {
        assertStale(post(Edge.formToken(edge.get(PAGE)), visit(edge.get(PAGE))));
    }

    @Test
    void is_stale_at_another_portal() {
        HttpResponse<String> page = edge.get("/legacy-connect/sign-in");
        String theirs = visit(page);

        assertStale(post(Edge.formToken(page), theirs));
        assertStale(post(Edge.formToken(page), theirs.replace("legacy-connect", "client-connect")));
    }

    @Test
    void is_stale_once_the_browser_has_something_stronger() {
        HttpResponse<String> page = edge.get(PAGE);
        edge.journey.answers(new Answer.At(CODE));

        HttpResponse<String> answer =
                post(Edge.formToken(page), visit(page) + "; " + Edge.cookie("sign-in", Edge.token()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Enter the 6-digit code displayed in your authenticator app");
    }

    @Test
    void that_is_stale_is_drawn_again_with_a_token_that_works() {
        HttpResponse<String> page = edge.get(PAGE);
        HttpResponse<String> stale = post("AAAA", visit(page));

        assertThat(stale.body()).contains("refreshed", "Client Connect");
        assertThat(post(Edge.formToken(stale), visit(page)).statusCode()).isNotEqualTo(403);
    }

    @Test
    void with_a_field_twice_or_of_another_type_is_refused() {
        HttpResponse<String> page = edge.get(PAGE);
        String form = "form=" + encoded(Edge.formToken(page));

        assertThat(edge.post(PAGE, Edge.FORM, form + "&identifier=a&identifier=b", "Cookie", visit(page))
                        .statusCode())
                .isEqualTo(400);
        assertThat(edge.post(PAGE, "text/plain", form, "Cookie", visit(page)).statusCode())
                .isEqualTo(415);
        assertThat(edge.post(PAGE, "multipart/form-data; boundary=x", "--x--", "Cookie", visit(page))
                        .statusCode())
                .isEqualTo(415);
        assertThat(edge.journey.asked).isEmpty();
    }

    private HttpResponse<String> post(String token, String... cookie) {
        String body = "form=" + encoded(token) + "&identifier=C1001&password=foyer";
        return cookie.length == 0
                ? edge.post(PAGE, Edge.FORM, body)
                : edge.post(PAGE, Edge.FORM, body, "Cookie", cookie[0]);
    }

    private void assertStale(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(edge.journey.asked).isEmpty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String visit(HttpResponse<String> page) {
        return page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }
}
