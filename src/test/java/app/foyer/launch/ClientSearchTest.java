package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Staff who look for a client")
class ClientSearchTest extends WholeServer {
    private static final Pattern RESULT = Pattern.compile("href=\"/staff-desk/clients/-/([0-9a-f-]{36})\" data-result");
    private static final Pattern NEXT = Pattern.compile(
            "name=\"term\" value=\"([^\"]*)\">\\s*<input type=\"hidden\" name=\"account\" value=\"([^\"]*)\"");

    private Account aroha;

    @BeforeAll
    void somebody_to_be_found() {
        aroha = server.client("Q77001", Optional.of("Kowhai.Tree"), "Aroha Te Ngaio-Walker", "ANgaio@example.org");
        server.client("Q77002", Optional.empty(), "Bea Unlike", "bea@example.org");
    }

    @ParameterizedTest(name = "by {0}")
    @ValueSource(
            strings = {
                "Q77001",
                "q77001",
                "Q77001 ",
                "kowhai.t",
                "KOWHAI",
                "angaio@example.org",
                "angaio@",
                "aroha",
                "Aroha  Te",
                "te ngaio",
                "ngaio-w",
                "walker",
                "WALK"
            })
    void find_them(String typed) {
        assertThat(found(support().searches(typed))).containsExactly(aroha.id().toString());
    }

    @ParameterizedTest(name = "by {0}")
    @ValueSource(strings = {"roha", "7001", "%", "a%r", "_", "Aroha Walker", "\\", "'", "ärger"})
    void do_not_find_by_what_no_word_begins_with(String typed) {
        assertThat(support().searches(typed)).contains("Nobody was found.");
    }

    @Test
    void are_shown_nobody_before_they_typed_something() {
        assertThat(found(support().visitor().page("clients"))).isEmpty();
        assertThat(found(support().searches("  "))).isEmpty();
    }

    @Test
    void are_shown_each_once_however_many_words_fit_and_all_of_them_page_by_page() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            Account each = server.client(
                    "Zz%03d".formatted(i),
                    Optional.of("zzweb%03d".formatted(i)),
                    "Zzyra Zzoe",
                    "zzmail%03d@example.org".formatted(i));
            all.add(each.id().toString());
        }
        DeskVisitor at = support();
        List<String> seen = new ArrayList<>();
        String page = at.searches("zz");
        int pages = 1;
        while (true) {
            assertThat(found(page)).hasSizeLessThanOrEqualTo(20);
            seen.addAll(found(page));
            Matcher next = NEXT.matcher(page);
            if (!next.find()) {
                break;
            }
            pages++;
            page = at.sends("/search", Map.of("sought", "zz", "term", next.group(1), "account", next.group(2)))
                    .raw()
                    .body();
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void never_find_a_member_of_staff() {
        Account admin = server.member(Role.ADMIN);
        assertThat(support().searches(admin.clientId())).contains("Nobody was found.");
        assertThat(support().searches(admin.name())).contains("Nobody was found.");
    }

    @Test
    void find_a_client_by_the_new_address_and_no_longer_by_the_old() {
        Account moved = server.client("Q77003", Optional.empty(), "Moved Away", "before@example.org");
        DeskVisitor at = support();
        at.does(moved, "details", "name", "Moved Home", "email", "after@example.org", "phone", "");
        assertThat(found(at.searches("after@"))).containsExactly(moved.id().toString());
        assertThat(found(at.searches("home"))).containsExactly(moved.id().toString());
        assertThat(found(at.searches("before@"))).isEmpty();
    }

    @Test
    void leave_no_trace_of_what_they_typed_in_an_address() {
        assertThat(support().visitor().page("clients?sought=aroha")).doesNotContain("Ngaio");
    }

    /** The session of the day. */
    private DeskVisitor support() {
        return DeskVisitor.as(server, Role.SUPPORT);
    }

    private static List<String> found(String page) {
        return RESULT.matcher(page)
                .results()
                .map((MatchResult each) -> each.group(1))
                .toList();
    }
}
