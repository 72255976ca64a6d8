package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.identity.PortalId;
import app.foyer.secret.Token;
import app.foyer.signin.Answer;
import app.foyer.signin.SignInStep;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The pages of staff")
class DeskPagesTest {
    private static final PortalId DESK = new PortalId("staff-desk");
    private static final SignInStep CODE = new SignInStep.AppCode(Optional.empty(), 5, Instant.EPOCH, false);
    private static final Instant LONG_AGO = Edge.NOW.minus(Duration.ofHours(1));
    private static final String SUPPORTER =
            "/staff-desk/staff/-/" + FakeStaff.account(Role.SUPPORT).id();
    private static final String ADMIN =
            "/staff-desk/staff/-/" + FakeStaff.account(Role.ADMIN).id();
    private static final List<String> ACTIONS = List.of("/role", "/close", "/reopen", "/end-sessions");
    private static final Map<String, String> FILLED_IN = Map.of("role", "approver", "reason", "Sam took over");

    private Edge edge;

    /** Everybody who may come by. */
    enum Who {
        NOBODY,
        HALF,
        CLIENT,
        /** An admin, with a session of another portal for staff. */
        ADMIN_OF_ANOTHER_DESK,
        SUPPORT,
        APPROVER,
        ADMIN;

        boolean isIn() {
            return compareTo(SUPPORT) >= 0;
        }
    }

    @BeforeEach
    void start() {
        edge = Edge.start();
        edge.journey.answers(new Answer.At(CODE));
    }

    @AfterEach
    void stop() {
        edge.close();
    }

    static Stream<Arguments> everybodyEverywhere() {
        List<String> pages = List.of("/staff-desk/staff", SUPPORTER, SUPPORTER + "/role", SUPPORTER + "/close");
        return Stream.of(Who.values()).flatMap(who -> pages.stream().map(page -> Arguments.of(who, page)));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("everybodyEverywhere")
    void are_shown_to_admins_only(Who who, String page) {
        HttpResponse<String> answer = edge.get(page + "?role=approver&reason=Why", "Cookie", cookie(who, Edge.NOW));

        assertThat(answer.statusCode()).isEqualTo(!who.isIn() ? 303 : who == Who.ADMIN ? 200 : 403);
        assertThat(answer.body().contains("support@example.com")).isEqualTo(who == Who.ADMIN);
        assertThat(edge.staff.told).as("looking changes nothing").isEmpty();
    }

    static Stream<Arguments> everybodyWithEverything() {
        return Stream.of(Who.values()).flatMap(who -> ACTIONS.stream().map(part -> Arguments.of(who, part)));
    }

    @ParameterizedTest(name = "{0} does {1}")
    @MethodSource("everybodyWithEverything")
    void let_admins_act_and_leave_one_entry_with_who_and_why(Who who, String part) {
        HttpResponse<String> answer = post(SUPPORTER + part, cookie(who, Edge.NOW), FILLED_IN);

        assertThat(answer.statusCode()).isEqualTo(who.isIn() && who != Who.ADMIN ? 403 : 303);
        assertThat(location(answer).startsWith(SUPPORTER + "?done=")).isEqualTo(who == Who.ADMIN);
        assertThat(edge.staff.told).hasSize(who == Who.ADMIN ? 1 : 0).allSatisfy(entry -> {
            assertThat(entry.account()).hasValue(FakeStaff.account(Role.SUPPORT).id());
            assertThat(entry.facts())
                    .containsEntry(
                            ActivityWords.BY, FakeStaff.account(Role.ADMIN).id().toString())
                    .containsEntry(ActivityWords.WHY, "Sam took over");
        });
    }

    @Test
    void tell_what_was_done_to_whom_it_was_done() {
        ACTIONS.forEach(part -> post(SUPPORTER + part, cookie(Who.ADMIN, Edge.NOW), FILLED_IN));

        assertThat(edge.staff.told)
                .extracting(ActivityEntry::event)
                .containsExactly(
                        ActivityEvent.ROLE_CHANGED,
                        ActivityEvent.ACCOUNT_CLOSED,
                        ActivityEvent.ACCOUNT_REOPENED,
                        ActivityEvent.SESSIONS_ENDED);
        assertThat(edge.staff.told.get(0).facts()).containsEntry(ActivityWords.ROLE, "approver");
    }

    @Test
    void are_nowhere_for_staff_at_a_portal_of_clients() {
        Token token = Edge.token();
        edge.sessions.begin(Edge.PORTAL, token, FakeStaff.account(Role.ADMIN), Edge.NOW, false);

        assertThat(edge.get("/client-connect/activity", "Cookie", Edge.cookie("session", token))
                        .statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /client-connect/staff",
        "GET,  /client-connect/activity/-/x",
        "GET,  /client-connect/activity/-/x/role",
        "POST, /client-connect/activity/-/x/role",
        "GET,  /client-connect/nothing/-/x",
        "GET,  /staff-desk/activity/-/x",
        "POST, /staff-desk/activity/-/x/role",
        "GET,  /staff-desk/staff/x",
        "GET,  /staff-desk/staff/-",
        "GET,  /staff-desk/staff/-/nobody",
        "GET,  /staff-desk/staff/-/00000000-0000-0000-0000-000000000000",
        "GET,  /staff-desk/staff/live",
        "POST, /staff-desk/staff/-/nobody",
        "POST, /staff-desk/staff/-/nobody/role",
        "POST, /staff-desk/staff/-/nobody/other",
        "POST, /staff-desk/staff/-/nobody/role/more",
    })
    void are_nowhere_else(String method, String path) {
        String cookies = cookie(Who.ADMIN, Edge.NOW) + "; " + edge.signedIn();

        assertThat(
                        method.equals("GET")
                                ? edge.get(path, "Cookie", cookies).statusCode()
                                : post(path, cookies, FILLED_IN).statusCode())
                .isEqualTo(404);
    }

    @Test
    void have_one_address_for_each_person() {
        String capitals = "/staff-desk/staff/-/"
                + FakeStaff.account(Role.SUPPORT).id().toString().toUpperCase(Locale.ROOT);
        assertThat(edge.get(capitals, "Cookie", cookie(Who.ADMIN, Edge.NOW)).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Origin, https://evil.example"})
    void take_no_form_from_another_site(String header, String value) {
        String cookie = cookie(Who.ADMIN, Edge.NOW);
        String body = body(token(cookie), FILLED_IN);

        assertThat(edge.post(SUPPORTER + "/role", Edge.FORM, body, "Cookie", cookie, header, value)
                        .statusCode())
                .isEqualTo(403);
        assertThat(edge.staff.told).isEmpty();
    }

    @Test
    void take_no_form_of_another_browser() {
        String cookie = cookie(Who.ADMIN, Edge.NOW);
        String theirs = token(cookie(Who.ADMIN, Edge.NOW));

        for (String token : List.of("", theirs)) {
            assertThat(edge.post(SUPPORTER + "/role", Edge.FORM, body(token, FILLED_IN), "Cookie", cookie)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(edge.staff.told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/role", "/close", "/reopen", "/end-sessions"})
    void ask_for_a_code_again_and_carry_along_what_was_typed(String part) {
        HttpResponse<String> asked = post(
                SUPPORTER + part, cookie(Who.ADMIN, LONG_AGO), Map.of("role", "approver", "reason", "<b>\"why\"</b>"));

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("Confirm it’s you", "action=\"" + SUPPORTER + part + "\"")
                .contains("name=\"role\" value=\"approver\"")
                .contains("name=\"reason\" value=\"&lt;b&gt;&quot;why&quot;&lt;/b&gt;\"")
                .doesNotContain("<b>");
        assertThat(edge.staff.told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPPORT", "APPROVER"})
    void ask_nobody_for_a_code_who_may_not(Who who) {
        assertThat(post(SUPPORTER + "/role", cookie(who, LONG_AGO), FILLED_IN).statusCode())
                .isEqualTo(403);
    }

    @Test
    void say_why_they_are_not_for_everybody() {
        assertThat(edge.get("/staff-desk/staff", "Cookie", cookie(Who.SUPPORT, Edge.NOW))
                        .body())
                .contains("You can’t do that here", "Your role doesn’t include it")
                .doesNotContain("open too long");
    }

    @ParameterizedTest
    @CsvSource({"300, 422", "299, 303"})
    void ask_for_no_code_within_five_minutes_of_one(int secondsAgo, int status) {
        String cookie = cookie(Who.ADMIN, Edge.NOW.minusSeconds(secondsAgo));

        assertThat(post(SUPPORTER + "/role", cookie, FILLED_IN).statusCode()).isEqualTo(status);
        assertThat(edge.staff.told).hasSize(status == 303 ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"654321, That code isn’t right", "12, Enter all six digits"})
    void ask_again_after_a_wrong_code(String code, String sentence) {
        HttpResponse<String> asked = confirmed(code);

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains(sentence, "name=\"reason\" value=\"Sam took over\"")
                .doesNotContain("value=\"" + code + "\"");
        assertThat(asked.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(edge.staff.told).isEmpty();
    }

    @Test
    void act_after_the_right_code_and_go_on_under_another_cookie() {
        HttpResponse<String> done = confirmed(FakeStepUp.RIGHT);

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(location(done)).isEqualTo(SUPPORTER + "?done=roleChanged");
        assertThat(done.headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).startsWith("staff-desk.session="));
        assertThat(edge.staff.told).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 'Say why, in a few words'", "501, Say why in 500 characters at most"})
    void want_to_know_why(int length, String sentence) {
        HttpResponse<String> answer = post(
                SUPPORTER + "/role",
                cookie(Who.ADMIN, Edge.NOW),
                Map.of("role", "approver", "reason", "x".repeat(length)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence, "aria-invalid=\"true\"");
        assertThat(edge.staff.told).isEmpty();
    }

    @Test
    void take_the_longest_reason() {
        post(SUPPORTER + "/close", cookie(Who.ADMIN, Edge.NOW), Map.of("reason", "x".repeat(500)));

        assertThat(edge.staff.told).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "owner", "ADMIN"})
    void take_no_role_that_there_is_not(String role) {
        HttpResponse<String> answer =
                post(SUPPORTER + "/role", cookie(Who.ADMIN, Edge.NOW), Map.of("role", role, "reason", "Why"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose one of the roles");
        assertThat(edge.staff.told).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/role, 422", "/close, 422", "/reopen, 422", "/end-sessions, 303"})
    void let_nobody_change_their_own_account(String part, int status) {
        assertThat(post(ADMIN + part, cookie(Who.ADMIN, Edge.NOW), FILLED_IN).statusCode())
                .isEqualTo(status);
        assertThat(edge.staff.told).hasSize(status == 303 ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"SUPPORT, false", "APPROVER, false", "ADMIN, true"})
    void are_in_the_menu_of_those_who_may_open_them(Who who, boolean listed) {
        HttpResponse<String> home = edge.get("/staff-desk/", "Cookie", cookie(who, Edge.NOW));

        assertThat(home.body().contains("href=\"/staff-desk/staff\"")).isEqualTo(listed);
        assertThat(home.body()).contains("href=\"/staff-desk/activity\"");
    }

    @Test
    void say_once_what_was_done_and_nothing_that_an_address_makes_up() {
        String cookie = cookie(Who.ADMIN, Edge.NOW);

        assertThat(edge.get(SUPPORTER + "?done=roleChanged", "Cookie", cookie).body())
                .contains("The role was changed.");
        for (String made : List.of("nothingOfOurs", "../x", "%3Cb%3E", "role.changed")) {
            assertThat(edge.get(SUPPORTER + "?done=" + made, "Cookie", cookie).body())
                    .doesNotContain("class=\"flash\"");
        }
    }

    private HttpResponse<String> confirmed(String code) {
        Map<String, String> fields = new TreeMap<>(FILLED_IN);
        fields.put("confirmation", code);
        return post(SUPPORTER + "/role", cookie(Who.ADMIN, LONG_AGO), fields);
    }

    /** The cookie of somebody, whose session showed its code at that time. */
    private String cookie(Who who, Instant confirmedAt) {
        Token token = Edge.token();
        return switch (who) {
            case NOBODY -> Edge.cookie(DESK, "visit", token);
            case HALF -> Edge.cookie(DESK, "sign-in", token);
            case CLIENT -> session(DESK, token, FakeSessions.ACCOUNT, confirmedAt);
            case ADMIN_OF_ANOTHER_DESK ->
                session(new PortalId("other-desk"), token, FakeStaff.account(Role.ADMIN), confirmedAt);
            default -> session(DESK, token, FakeStaff.account(Role.valueOf(who.name())), confirmedAt);
        };
    }

    private String session(PortalId portal, Token token, Account account, Instant confirmedAt) {
        edge.sessions.begin(portal, token, account, confirmedAt, false);
        return Edge.cookie(DESK, "session", token);
    }

    private HttpResponse<String> post(String path, String cookie, Map<String, String> fields) {
        String token = token(path.startsWith("/client-connect") ? "/client-connect/" : "/staff-desk/", cookie);
        return edge.post(path, Edge.FORM, body(token, fields), "Cookie", cookie);
    }

    private String token(String cookie) {
        return token("/staff-desk/", cookie);
    }

    private String token(String page, String cookie) {
        return Edge.formToken(edge.get(page, "Cookie", cookie));
    }

    private static String body(String token, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("form", token);
        return all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
