package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.PasswordRules;
import app.foyer.activity.ActivityCursor;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityPage;
import app.foyer.activity.ActivityQuery;
import app.foyer.activity.ActivityType;
import app.foyer.activity.ActivityWords;
import app.foyer.portal.Portal;
import app.foyer.text.EngineWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pages of a signed-in client")
class ClientPagesTest {
    private static final PasswordForm FORM = PasswordForm.of(Optional.of(PasswordRules.WITH_SECOND_STEP));

    private static final ActivityEntry SENT = Samples.entry(
            1,
            Samples.NOW.minusSeconds(120),
            ActivityEvent.CODE_SENT,
            Map.of(ActivityWords.METHOD, "authenticator-app", ActivityWords.EMAIL, "test*****.co.nz"));
    private static final ActivityEntry EARLIER =
            Samples.entry(2, Samples.NOW.minusSeconds(90_000), ActivityEvent.SIGNED_OUT, Map.of());
    private static final ActivityEntry OLD =
            Samples.entry(3, Samples.NOW.minusSeconds(180_000), ActivityEvent.SIGNED_OUT, Map.of());

    private static final Pages pages = new Pages();

    private final Portal connect = Samples.portal("client-connect");
    private final Portal legacy = Samples.portal("legacy-connect");

    @Test
    @DisplayName("S20 Recent Activity shows an entry of type Client Portal Information")
    void type() {
        assertThat(activity(connect, ActivityQuery.newest()))
                .contains(">Recent Activity</h1>", "<p class=\"entry-type\">Client Portal Information</p>");
    }

    @Test
    @DisplayName("S21 an older portal shows the type only, with its own template, and goes on working")
    void older_portal() {
        assertThat(activity(legacy, ActivityQuery.newest()))
                .contains("<td>Client Portal Information</td>")
                .doesNotContain("sent to email");
        assertThat(pages.activityItem(Samples.client(legacy), Samples.page(legacy, "activity"), SENT))
                .startsWith("<tr ")
                .contains("<td>Client Portal Information</td>")
                .doesNotContain("sent to email");
    }

    @Test
    @DisplayName("S22 the details say where the code was sent, masked with five stars")
    void details() {
        assertThat(activity(connect, ActivityQuery.newest()))
                .contains("Authenticator App code sent to email test*****.co.nz")
                .doesNotContain("test@test.co.nz");
    }

    @Test
    void group_activity_by_day_in_the_clients_own_zone() {
        assertThat(activity(connect, ActivityQuery.newest()))
                .containsSubsequence(">Today<", "10:40", ">Yesterday<", "09:42", ">Sunday 22 November 2026<")
                .contains("<time datetime=\"2026-11-24T10:40+13:00\">10:40</time>");
    }

    @Test
    void connect_the_live_feed_only_where_new_entries_belong_on_top() {
        assertThat(activity(connect, ActivityQuery.newest()))
                .contains(
                        "sse-connect=\"/client-connect/activity/live?after",
                        "sse-close=\"ended\"",
                        "<tbody data-live>");
        assertThat(activity(connect, ofType(ActivityType.SIGN_IN))).doesNotContain("sse-connect");
    }

    @Test
    void keep_the_filter_in_the_link_to_older_entries() {
        assertThat(activity(connect, ofType(ActivityType.SIGN_IN)))
                .contains("href=\"/client-connect/activity?type=sign-in\" aria-current=\"true\"")
                .contains("activity?type=sign-in&amp;before="
                        + ActivityCursor.of(OLD).text());
    }

    @Test
    void say_what_will_appear_where_nothing_is_yet() {
        var empty = new ActivityPage(List.of(), Optional.empty());
        assertThat(pages.activity(
                                Samples.client(connect),
                                Samples.page(connect, "activity"),
                                empty,
                                ActivityQuery.newest())
                        .toString())
                .contains("Nothing here yet");
    }

    @Test
    void show_the_default_and_undo_it() {
        var page = Samples.page(connect, "security");
        assertThat(pages.security(Samples.client(connect, "Test Client", true), page, FORM, Optional.empty())
                        .toString())
                .contains("Codes come by email.", "<form method=\"post\" action=\"/client-connect/default\">");
        assertThat(pages.security(Samples.client(connect), page, FORM, Optional.of("Done."))
                        .toString())
                .contains("role=\"status\" tabindex=\"-1\" data-focus><p>Done.</p>")
                .doesNotContain("/client-connect/default");
    }

    @Test
    void escape_a_hostile_name() {
        var visit = Samples.client(connect, "<img src=x onerror=alert(1)>", false);
        assertThat(pages.page(visit, Samples.page(connect, ""), Map.of()).toString())
                .doesNotContain("<img src=x")
                .contains("&lt;img src");
    }

    @Test
    void carry_no_script_and_no_style_of_their_own() {
        for (Portal portal : List.of(connect, legacy)) {
            assertThat(activity(portal, ActivityQuery.newest()))
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|javascript:");
        }
    }

    @Test
    void tell_a_time_instead_of_a_refusal_when_something_is_paused() {
        assertThat(pages.error(Samples.visitor(connect), 429, Optional.of(Samples.NOW.plusSeconds(600)))
                        .toString())
                .contains("We’ve paused this for a moment", "Try again at 10:52.", "Reference 7F3K-22QD")
                .doesNotContain("in a moment");
        assertThat(pages.error(Samples.visitor(connect), 429, Optional.empty()).toString())
                .contains("Please try again in a moment.");
    }

    @Test
    void can_fail_even_where_no_portal_is_known() {
        assertThat(PlainError.page(500, "<7F3K>", EngineWords.ENGLISH))
                .contains("Something went wrong on our side", "&lt;7F3K&gt;");
    }

    private static ActivityQuery ofType(ActivityType type) {
        return new ActivityQuery(3, Optional.empty(), Optional.of(type));
    }

    private static String activity(Portal portal, ActivityQuery query) {
        var entries = new ActivityPage(List.of(SENT, EARLIER, OLD), Optional.of(ActivityCursor.of(OLD)));
        return pages.activity(Samples.client(portal), Samples.page(portal, "activity"), entries, query)
                .toString();
    }
}
