package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEvent;
import app.foyer.world.Awaiting;
import app.foyer.world.Mailbox.Mail;
import app.foyer.world.Visitor.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("P11 What a client asks to have changed")
class UpdateRequestsTest extends WholeServer {
    private static final String ADDRESS = "1 Queen Street\r\nAuckland  1010";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "name, Sam  O’Neill, Sam O’Neill",
        "phone, +64 21 555 019, +64 21 555 019",
        "address, 1 Queen Street, 1 Queen Street",
    })
    void is_changed_once_an_approver_approved_it_and_the_client_follows_it(String kind, String typed, String kept) {
        OwnDetails own = own();
        assertThat(own.asks(kind, typed).header("Location")).isEqualTo("/client-connect/details?done=asked");
        assertThat(own.page()).contains(kept, "Our staff are looking at it.");
        assertThat(own.holds(kind)).isNotEqualTo(kept);
        DeskVisitor approver = DeskVisitor.as(server, Role.APPROVER);
        assertThat(approver.visitor().page("requests/-/" + own.request()))
                .contains(kept, own.client().clientId());

        Reply done = approver.decides(own.request(), "approve", "reason", "Called back on the known number");

        assertThat(done.header("Location"))
                .isEqualTo("/staff-desk/requests/-/" + own.request() + "?done=requestApproved");
        assertThat(own.holds(kind)).isEqualTo(kept);
        assertThat(own.page()).contains(kept, "Changed").doesNotContain("Our staff are looking at it.");
        assertThat(ledger.toldOfStaff(own.client())).isOne();
        var facts = ledger.facts(own.client(), ActivityEvent.UPDATE_APPROVED).get(0);
        assertThat(facts.getString("by")).isEqualTo(approver.account().id().toString());
        assertThat(facts.getString("why")).isEqualTo("Called back on the known number");
        assertThat(facts.encode()).doesNotContain(kept);
        assertThat(own.visitor().page("activity"))
                .contains("You asked us for a change", "We made the change that you asked for")
                .doesNotContain("Called back");
        assertThat(toldOf(own.client()).raw()).doesNotContain(kept);
    }

    @Test
    void keeps_the_lines_of_an_address_and_nothing_else_that_was_typed_around_them() {
        OwnDetails own = own();
        own.asks("address", "  " + ADDRESS + "\r\n\r\n");
        DeskVisitor.as(server, Role.APPROVER).decides(own.request(), "approve", "reason", "Letter");
        assertThat(own.holds("address")).isEqualTo("1 Queen Street\nAuckland 1010");
        assertThat(own.page()).contains("<span class=\"line\">Auckland 1010</span>");
        assertThat(DeskVisitor.as(server, Role.SUPPORT).sees("/" + own.client().id()))
                .contains("<span class=\"line\">Auckland 1010</span>");
    }

    @Test
    void is_not_changed_when_it_is_rejected_and_the_client_reads_why() {
        OwnDetails own = own();
        own.asks("name", "Sam Other");
        DeskVisitor approver = DeskVisitor.as(server, Role.APPROVER);
        assertThat(approver.decides(own.request(), "reject", "answer", " ")
                        .raw()
                        .body())
                .contains("Write to the client why not.");
        assertThat(approver.decides(own.request(), "reject", "answer", "x".repeat(501))
                        .status())
                .isEqualTo(422);
        assertThat(own.state()).isEqualTo("open");

        approver.decides(own.request(), "reject", "answer", "Please send us <b>a copy</b>.");

        assertThat(own.holds("name")).isEqualTo("Test Client");
        assertThat(own.page()).contains("Not changed", "Please send us &lt;b&gt;a copy&lt;/b&gt;.");
        assertThat(ledger.toldOfStaff(own.client())).isOne();
        assertThat(ledger.facts(own.client(), ActivityEvent.UPDATE_REJECTED)
                        .get(0)
                        .getString("why"))
                .isEqualTo("Please send us <b>a copy</b>.");
        assertThat(toldOf(own.client()).raw()).doesNotContain("copy");
    }

    @Test
    void is_withdrawn_by_the_client_and_then_nobody_decides_it() {
        OwnDetails own = own();
        own.asks("name", "Sam Other");
        String request = own.request();
        assertThat(own.asks("name", "Sam Third").status()).isEqualTo(409);
        assertThat(own.sends("withdraw", "request", request).status()).isEqualTo(303);
        assertThat(own.page()).contains("Withdrawn by you");
        Reply late = DeskVisitor.as(server, Role.APPROVER).decides(request, "approve", "reason", "Late");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.raw().body()).contains("Somebody decided on this before you, or the client withdrew it.");
        assertThat(own.holds("name")).isEqualTo("Test Client");
        assertThat(ledger.toldOfStaff(own.client())).isZero();
        assertThat(own.sends("withdraw", "request", request).status()).isEqualTo(404);
        assertThat(own.asks("name", "Sam Third").status()).isEqualTo(303);
    }

    @Test
    @DisplayName("is open once of each kind, however many ask at the same moment")
    void one_of_each_kind() {
        OwnDetails own = own();
        List<Integer> statuses = atOnce(IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> own.asks("name", "Sam " + i))));
        assertThat(statuses).containsOnlyOnce(303).allMatch(status -> status == 303 || status == 409);
        assertThat(ledger.told(own.client(), ActivityEvent.UPDATE_REQUESTED)).isOne();
        assertThat(own.asks("address", ADDRESS).status()).isEqualTo(303);
    }

    @Test
    @DisplayName("is decided once: of two approvers one wins, and the other is told")
    void decided_once() {
        for (int round = 0; round < 3; round++) {
            OwnDetails own = own();
            own.asks("name", "Sam Other");
            String request = own.request();
            DeskVisitor one = DeskVisitor.as(server, Role.APPROVER);
            DeskVisitor other = DeskVisitor.as(server, Role.ADMIN);
            CompletableFuture<Reply> approved =
                    CompletableFuture.supplyAsync(() -> one.decides(request, "approve", "reason", "Yes"));
            CompletableFuture<Reply> rejected =
                    CompletableFuture.supplyAsync(() -> other.decides(request, "reject", "answer", "No"));
            assertThat(atOnce(Stream.of(approved, rejected))).containsExactlyInAnyOrder(303, 422);
            Reply loser = approved.join().status() == 422 ? approved.join() : rejected.join();
            assertThat(loser.raw().body()).contains("Somebody decided on this before you");
            assertThat(own.holds("name")).isEqualTo(approved.join().status() == 303 ? "Sam Other" : "Test Client");
            assertThat(ledger.toldOfStaff(own.client())).isOne();
        }
    }

    @Test
    void cannot_be_approved_when_staff_changed_meanwhile_what_it_was_to_replace() {
        OwnDetails own = own();
        own.asks("name", "Sam Other");
        DeskVisitor approver = DeskVisitor.as(server, Role.APPROVER);
        approver.does(
                own.client(),
                "details",
                "name",
                "Sam Corrected",
                "email",
                own.client().email().orElseThrow());
        Reply refused = approver.decides(own.request(), "approve", "reason", "Yes");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("has been changed since", "Sam Corrected");
        assertThat(own.holds("name")).isEqualTo("Sam Corrected");
        assertThat(own.state()).isEqualTo("open");
        assertThat(ledger.told(own.client(), ActivityEvent.UPDATE_APPROVED)).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Role.class)
    void is_seen_by_all_staff_and_decided_by_approvers(Role role) {
        OwnDetails own = own();
        own.asks("name", "Sam Other");
        DeskVisitor at = DeskVisitor.as(server, role);
        boolean decides = role != Role.SUPPORT;
        String page = at.visitor().page("requests/-/" + own.request());
        assertThat(page).contains("Sam Other");
        assertThat(page.contains("Approve this change")).isEqualTo(decides);
        assertThat(page.contains("An approver or an admin decides.")).isEqualTo(!decides);
        assertThat(at.decides(own.request(), "approve", "reason", "Yes").status())
                .isEqualTo(decides ? 303 : 403);
        own.asks("name", "Sam Third");
        assertThat(at.decides(own.request(), "reject", "answer", "No").status()).isEqualTo(decides ? 303 : 403);
        assertThat(ledger.toldOfStaff(own.client())).isEqualTo(decides ? 2 : 0);
    }

    @Test
    void is_approved_only_with_a_reason_and_a_code_of_the_last_minutes() {
        OwnDetails own = own();
        own.asks("name", "Sam Other");
        DeskVisitor approver = DeskVisitor.as(server, Role.APPROVER);
        assertThat(approver.decides(own.request(), "approve", "reason", "")
                        .raw()
                        .body())
                .contains("Say why, in a few words.");
        pass(Duration.ofMinutes(6));
        Reply asked = approver.decides(own.request(), "approve", "reason", "Yes");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.raw().body()).contains("name=\"confirmation\"");
        assertThat(own.state()).isEqualTo("open");
        approver.decides(own.request(), "approve", "reason", "Yes", "confirmation", approver.nextCode());
        assertThat(own.state()).isEqualTo("approved");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "name, '  ', Type your name.",
        "phone, call me, Type the number with digits",
        "email, two@at@example.org, That isn’t a whole email address.",
        "address, '', 'Type your address, in six lines'",
        "name, Test Client, That’s what we have already.",
    })
    void must_be_such_a_thing_and_new(String kind, String typed, String told) {
        OwnDetails own = own();
        Reply refused = own.asks(kind, typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains(told).contains("#change-" + kind);
        assertThat(ledger.told(own.client(), ActivityEvent.UPDATE_REQUESTED)).isZero();
    }

    @Test
    void comes_back_as_it_was_typed_and_escaped_when_it_must_be_corrected() {
        assertThat(own().asks("phone", "\"><img src=x>").raw().body())
                .contains("value=\"&quot;&gt;&lt;img src=x&gt;\"")
                .doesNotContain("<img src=x");
    }

    @Test
    void is_taken_ten_times_a_day() {
        OwnDetails own = own();
        for (int i = 0; i < 10; i++) {
            assertThat(own.asks("name", "Sam " + i).status()).isEqualTo(303);
            own.sends("withdraw", "request", own.request());
        }
        Reply refused = own.asks("name", "Sam Eleventh");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(own.page()).doesNotContain("Sam Eleventh");
    }

    @Test
    void waits_in_a_queue_the_oldest_first_and_page_by_page() {
        List<OwnDetails> all = IntStream.range(0, 22).mapToObj(i -> own()).toList();
        for (OwnDetails own : all) {
            own.asks("address", ADDRESS);
            pass(Duration.ofSeconds(1));
        }
        DeskVisitor support = DeskVisitor.as(server, Role.SUPPORT);
        StringBuilder seen = new StringBuilder();
        String page = support.visitor().page("requests");
        Matcher next = next(page);
        seen.append(page);
        while (next.find()) {
            page = support.visitor().text(next.group(1).replace("&amp;", "&"));
            seen.append(page);
            next = next(page);
        }
        List<Integer> places =
                all.stream().map(own -> seen.indexOf(own.client().clientId())).toList();
        assertThat(places).isSorted().doesNotContain(-1);
    }

    private static Matcher next(String page) {
        return Pattern.compile("href=\"(/staff-desk/requests\\?after=[^\"]+)\"").matcher(page);
    }

    private OwnDetails own() {
        Account client = server.client();
        return new OwnDetails(server, client, signedIn(client, server.pair(client)));
    }

    private static List<Integer> atOnce(Stream<CompletableFuture<Reply>> replies) {
        return replies.toList().stream().map(reply -> reply.join().status()).toList();
    }

    /** The mail that says that something was decided. */
    private Mail toldOf(Account client) {
        String subject = "Subject: What you asked us for";
        String email = client.email().orElseThrow();
        Awaiting.until(() -> server.mailbox().to(email).stream().anyMatch(mail -> mail.hasHeader(subject)), "the mail");
        return server.mailbox().to(email).stream()
                .filter(mail -> mail.hasHeader(subject))
                .findFirst()
                .orElseThrow();
    }
}
