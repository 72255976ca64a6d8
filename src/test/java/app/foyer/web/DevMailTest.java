package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The demo's inbox")
class DevMailTest {
    private static final DevMail MAIL = new DevMail(
            "7",
            Edge.NOW,
            "portal@example.co.nz",
            "test@test.co.nz",
            "Your <code>",
            "<1@example.co.nz>",
            "123456\n<script>alert(1)</script>",
            "<p onclick=x>123456</p>");

    private static Edge edge;

    @BeforeAll
    static void start() {
        edge = Edge.start(UnaryOperator.identity(), Optional.of(() -> List.of(MAIL)));
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @Test
    void lists_its_mail_for_programs() {
        JsonArray mails = new JsonArray(edge.get("/dev/mail/messages").body());

        assertThat(mails).hasSize(1);
        assertThat(mails.getJsonObject(0).getMap())
                .containsEntry("id", "7")
                .containsEntry("at", "2026-11-24T01:00:00Z")
                .containsEntry("to", "test@test.co.nz")
                .containsEntry("messageId", "<1@example.co.nz>")
                .containsEntry("html", MAIL.html());
        assertThat(edge.get("/dev/mail/messages/7").statusCode()).isEqualTo(200);
        assertThat(edge.get("/dev/mail/messages/8").statusCode()).isEqualTo(404);
    }

    @Test
    void shows_mail_as_text_and_its_html_in_a_frame_that_may_do_nothing() {
        HttpResponse<String> list = edge.get("/dev/mail");
        HttpResponse<String> html = edge.get("/dev/mail/messages/7/html");

        assertThat(list.body())
                .contains("Your &lt;code&gt;", "<iframe sandbox ")
                .doesNotContain("<script>", "onclick");
        assertThat(html.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox; default-src 'none'"));
    }
}
