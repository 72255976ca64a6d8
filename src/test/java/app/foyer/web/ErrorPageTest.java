package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page for what is not there")
class ErrorPageTest {
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
    void leads_somebody_unknown_to_the_sign_in() {
        HttpResponse<String> page = edge.get("/client-connect/nothing");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Go to sign in").doesNotContain("Sign out");
    }

    @Test
    void tells_where_to_turn_even_when_no_portal_is_known() {
        HttpResponse<String> page = edge.get("/");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("You’ll find the address of your portal in our letters and emails.", "Reference ")
                .contains("/assets/styles/chrome.css");
    }

    @Test
    void keeps_a_client_inside_the_portal() {
        HttpResponse<String> page = edge.get("/client-connect/nothing", "Cookie", edge.signedIn());
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Go to the start page", "Sign out").doesNotContain("Go to sign in");
    }
}
