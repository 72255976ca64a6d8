package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.text.EngineWords;
import app.foyer.view.ClientTimes;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("For a browser that asks for German")
class GermanPagesTest {
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
    void the_sign_in_is_German_and_says_so() {
        HttpResponse<String> page = edge.get("/client-connect/", "Accept-Language", "de-CH, en;q=0.5");
        assertThat(page.body())
                .contains("<html lang=\"de\">", "<h1 id=\"step-title\" tabindex=\"-1\">Anmelden</h1>")
                .contains("Kundennummer oder Benutzername", "Zum Inhalt springen", "show=\"Zeigen\"")
                .doesNotContain("Sign in", "Password", "Need a hand");
        assertThat(page.headers().allValues("Vary")).containsExactly("HX-Request", "Accept-Language");
    }

    @Test
    void a_portal_without_German_stays_English_and_depends_on_nothing() {
        HttpResponse<String> page = edge.get("/legacy-connect/", "Accept-Language", "de");
        assertThat(page.body()).contains("<html lang=\"en\">", "Sign in").doesNotContain("Anmelden");
        assertThat(page.headers().allValues("Vary")).containsExactly("HX-Request");
    }

    @Test
    void the_API_tells_a_step_in_German() {
        String step =
                edge.get("/client-connect/api/sign-in", "Accept-Language", "de").body();
        assertThat(step).contains("\"title\":\"Anmelden\"", "Geben Sie Ihre Zugangsdaten ein");
    }

    @Test
    void a_page_that_is_not_there_is_missed_in_German_at_a_portal_and_elsewhere() {
        assertThat(edge.get("/client-connect/nothing/here", "Accept-Language", "de")
                        .body())
                .contains("Diese Seite finden wir nicht");
        assertThat(edge.get("/nowhere", "Accept-Language", "de").body())
                .contains("<html lang=\"de\">", "Diese Seite finden wir nicht", "in unseren Briefen und E\u2011Mails");
    }

    @Test
    void the_portals_own_pages_have_German_titles_in_the_menu_and_at_the_top() {
        String page = edge.get("/client-connect/activity", "Accept-Language", "de", "Cookie", edge.signedIn())
                .body();
        assertThat(page)
                .contains("<span>Letzte Aktivitäten</span>", "Arten von Aktivitäten")
                .doesNotContain("Recent");
    }

    @Test
    void a_page_drawn_in_another_language_is_loaded_anew() {
        HttpResponse<String> answer = edge.get(
                "/client-connect/",
                "HX-Request",
                "true",
                "Foyer-Version",
                edge.portal.version(),
                "Foyer-Language",
                "en",
                "Accept-Language",
                "de");
        assertThat(answer.headers().firstValue("HX-Refresh")).contains("true");
    }

    /** What the API promises never changes with a language; in English both say the same. */
    @ParameterizedTest
    @EnumSource(ActivityEvent.class)
    void an_English_page_tells_the_details_that_the_API_tells(ActivityEvent event) {
        var texts = new ActivityTexts(edge.portal, EngineWords.ENGLISH);
        var english = new ClientTimes(edge.portal.zone(), Samples.NOW, EngineWords.ENGLISH);
        var german = new ClientTimes(edge.portal.zone(), Samples.NOW, EngineWords.GERMAN);
        for (String method : new String[] {"password", "authenticator-app", "email-code"}) {
            var facts = Map.of(
                    ActivityWords.WHAT,
                    "name, email, phone",
                    ActivityWords.METHOD,
                    method,
                    ActivityWords.EMAIL,
                    "test*****.co.nz",
                    ActivityWords.COUNT,
                    "7",
                    ActivityWords.REASON,
                    ActivityWords.SIGNED_IN_AGAIN,
                    ActivityWords.ROLE,
                    "admin");
            var entry = Samples.entry(1, Samples.NOW, event, facts);
            assertThat(texts.details(entry))
                    .isEqualTo(ActivityWords.details(entry).orElse(""));
            assertThat(texts.type(event.type())).isEqualTo(event.type().caption());
            assertThat(new ActivityTexts(edge.portal, EngineWords.GERMAN).sentence(entry, german))
                    .isNotEqualTo(texts.sentence(entry, english));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "email", "none", "disabled", "never", "lock-outs", "days"})
    void an_English_page_calls_a_report_as_the_API_does(String id) {
        var entry = Samples.entry(1, Samples.NOW, ActivityEvent.REPORT_EXPORTED, Map.of(ActivityWords.WHAT, id));
        assertThat(new ActivityTexts(edge.portal, EngineWords.ENGLISH).details(entry))
                .isEqualTo(ActivityWords.details(entry).orElseThrow());
    }
}
