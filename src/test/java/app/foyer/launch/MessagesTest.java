package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEvent;
import app.foyer.world.Awaiting;
import app.foyer.world.Mailbox.Mail;
import app.foyer.world.Visitor.Reply;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("P11 What a client and staff write to each other")
class MessagesTest extends WholeServer {
    private static final String STAFF = "staff@foyer.example";
    private static final String SECRET_WORDS = "about the house in Queen Street";

    /** One queue is everybody's: what another test left there would be before what is looked for. */
    @BeforeEach
    void nothing_waits() {
        server.postgres().rows("update conversations set waits_since = null returning id");
    }

    @Test
    void is_read_on_both_sides_and_waits_until_it_is_answered() {
        OwnMessagesPage own = own();
        String conversation = own.begins("My plan", "How do I\r\n\r\nchange <b>it</b>?");
        assertThat(own.page(conversation)).contains("My plan", "How do I\n\nchange &lt;b&gt;it&lt;/b&gt;?");
        DeskVisitor support = DeskVisitor.as(server, Role.SUPPORT);
        assertThat(support.visitor().page("messages"))
                .contains(conversation, "Waiting since", own.client().clientId());
        assertThat(support.visitor().page("messages/-/" + conversation)).contains("change &lt;b&gt;it&lt;/b&gt;?");

        Reply done = answers(support, conversation, 1, "Like <i>this</i>.");

        assertThat(done.header("Location"))
                .isEqualTo("/staff-desk/messages/-/" + conversation + "?done=messageAnswered");
        assertThat(support.visitor().page("messages")).doesNotContain(conversation);
        assertThat(support.visitor().page("messages?show=answered")).contains(conversation);
        assertThat(support.visitor().page("messages/-/" + conversation))
                .contains("has not seen the last message", support.account().name());
        assertThat(own.page()).contains("class=\"new\"");
        assertThat(own.page(conversation))
                .contains("Like &lt;i&gt;this&lt;/i&gt;.", "Client Connect")
                .doesNotContain(support.account().name());
        assertThat(own.page()).doesNotContain("class=\"new\"");
        assertThat(support.visitor().page("messages/-/" + conversation)).contains("last read something new");
    }

    @Test
    void is_told_in_the_activity_and_by_mail_without_a_word_of_it() {
        OwnMessagesPage own = own();
        String conversation = own.begins("The subject " + SECRET_WORDS, "Hello " + SECRET_WORDS);
        DeskVisitor support = DeskVisitor.as(server, Role.SUPPORT);
        answers(support, conversation, 1, "Answer " + SECRET_WORDS);

        assertThat(own.visitor().page("activity"))
                .contains("You sent us a message", "We sent you a message")
                .doesNotContain(SECRET_WORDS);
        assertThat(ledger.told(own.client(), ActivityEvent.MESSAGE_SENT)).isOne();
        assertThat(ledger.toldOfStaff(own.client())).isOne();
        var facts = ledger.facts(own.client(), ActivityEvent.MESSAGE_RECEIVED).get(0);
        assertThat(facts.getString("by")).isEqualTo(support.account().id().toString());
        assertThat(facts.encode()).doesNotContain(SECRET_WORDS);
        assertThat(mail(own.client().email().orElseThrow(), "You have a message at Client Connect")
                        .raw())
                .doesNotContain("Queen Street");
        Awaiting.until(() -> !server.mailbox().to(STAFF).isEmpty(), "the mail to staff");
        assertThat(server.mailbox().to(STAFF))
                .allSatisfy(mail -> assertThat(mail.raw())
                        .doesNotContain(
                                "Queen Street",
                                own.client().name(),
                                own.client().clientId()));
    }

    @Test
    void tells_staff_once_that_a_conversation_waits_however_much_the_client_adds() {
        OwnMessagesPage own = own();
        String conversation = own.begins("My plan", "One");
        own.replies(conversation, "Two");
        own.replies(conversation, "Three");
        assertThat(notices(own)).isOne();
        answers(DeskVisitor.as(server, Role.SUPPORT), conversation, 3, "Answer");
        own.replies(conversation, "Thanks");
        assertThat(notices(own)).isEqualTo(2);
    }

    @Test
    @DisplayName("is one message, however often its form is sent, also at the same moment")
    void one_form_one_message() {
        OwnMessagesPage own = own();
        UUID key = UUID.randomUUID();
        List<CompletableFuture<Reply>> sendings = IntStream.range(0, 5)
                .mapToObj(
                        i -> CompletableFuture.supplyAsync(() -> own.sends(key, "subject", "My plan", "body", "Hello")))
                .toList();
        assertThat(sendings).allMatch(sent -> sent.join().status() == 303);
        assertThat(ledger.told(own.client(), ActivityEvent.MESSAGE_SENT)).isOne();
        UUID another = UUID.randomUUID();
        IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> own.sends(another, "conversation", key.toString(), "body", "More")))
                .toList()
                .forEach(sent -> assertThat(sent.join().status()).isEqualTo(303));
        assertThat(messages(key.toString())).isEqualTo(2);
        DeskVisitor support = DeskVisitor.as(server, Role.SUPPORT);
        UUID answer = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            Reply sent = writes(support, key + "/answer", answer, "seen", "2", "body", "Yes");
            assertThat(sent.status()).isEqualTo(303);
        }
        assertThat(messages(key.toString())).isEqualTo(3);
        assertThat(ledger.told(own.client(), ActivityEvent.MESSAGE_RECEIVED)).isOne();
    }

    @Test
    void is_confirmed_in_the_language_that_the_client_chose() {
        OwnMessagesPage own = own();
        server.postgres()
                .execute("update accounts set language = 'de' where id = '"
                        + own.client().id() + "'");
        Reply sent = own.sends(UUID.randomUUID(), "subject", "Mein Plan", "body", "Guten Tag");
        assertThat(own.visitor().text(sent.header("Location"))).contains("Ihre Nachricht ist bei uns.");
    }

    @Test
    void begins_nothing_by_the_key_of_another_message() {
        OwnMessagesPage own = own();
        String conversation = own.begins("My plan", "One");
        UUID key = UUID.randomUUID();
        own.sends(key, "conversation", conversation, "body", "Two");
        assertThat(own.sends(key, "subject", "Another", "body", "Three").status())
                .isEqualTo(404);
        assertThat(own.sends(UUID.fromString(conversation), "conversation", conversation, "body", "One")
                        .status())
                .isEqualTo(303);
        assertThat(own.page()).doesNotContain("Another");
        assertThat(messages(conversation)).isEqualTo(2);
    }

    @Test
    void is_not_answered_by_who_has_not_read_the_last_message() {
        OwnMessagesPage own = own();
        String conversation = own.begins("My plan", "One");
        DeskVisitor support = DeskVisitor.as(server, Role.SUPPORT);
        own.replies(conversation, "Wait, two");

        Reply refused = answers(support, conversation, 1, "Answer to one");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("while you had it open", "Wait, two", "Answer to one");
        assertThat(messages(conversation)).isEqualTo(2);
        assertThat(ledger.toldOfStaff(own.client())).isZero();
    }

    @Test
    @DisplayName("is answered once when two colleagues do at the same moment, and the other reads that")
    void answered_once() {
        OwnMessagesPage own = own();
        String conversation = own.begins("My plan", "One");
        DeskVisitor one = DeskVisitor.as(server, Role.SUPPORT);
        DeskVisitor other = DeskVisitor.as(server, Role.ADMIN);
        var first = CompletableFuture.supplyAsync(() -> answers(one, conversation, 1, "From one"));
        var second = CompletableFuture.supplyAsync(() -> answers(other, conversation, 1, "From other"));
        assertThat(List.of(first.join().status(), second.join().status())).containsExactlyInAnyOrder(303, 422);
        assertThat(messages(conversation)).isEqualTo(2);
        assertThat(ledger.toldOfStaff(own.client())).isOne();
    }

    @Test
    void is_set_aside_with_a_reason_and_waits_again_when_the_client_writes_again() {
        OwnMessagesPage own = own();
        String conversation = own.begins("Thanks", "Thank you.");
        DeskVisitor support = DeskVisitor.as(server, Role.SUPPORT);
        assertThat(settles(support, conversation, "").status()).isEqualTo(422);
        assertThat(settles(support, conversation, "A thank you").status()).isEqualTo(303);
        assertThat(support.visitor().page("messages")).doesNotContain(conversation);
        assertThat(ledger.facts(own.client(), ActivityEvent.MESSAGE_SETTLED)
                        .get(0)
                        .getString("why"))
                .isEqualTo("A thank you");
        assertThat(own.visitor().page("activity"))
                .contains("We marked your message as dealt with")
                .doesNotContain("A thank you");
        assertThat(settles(support, conversation, "Again").status()).isEqualTo(422);
        assertThat(ledger.toldOfStaff(own.client())).isOne();
        own.replies(conversation, "One more thing");
        assertThat(support.visitor().page("messages")).contains(conversation);
    }

    @Test
    void can_be_begun_by_staff_and_the_client_replies() {
        OwnMessagesPage own = own();
        DeskVisitor support = DeskVisitor.as(server, Role.SUPPORT);
        String path = own.client().id().toString();
        assertThat(support.visitor().page("messages?client=" + path)).contains("Write to this client");
        UUID key = UUID.randomUUID();
        Reply sent = writes(
                support, path + "/write", key, "portal", "client-connect", "subject", "Your plan", "body", "Hello");
        assertThat(sent.header("Location")).isEqualTo("/staff-desk/messages/-/" + key + "?done=messageWritten");
        assertThat(support.visitor().page("messages")).doesNotContain(key.toString());
        assertThat(own.page()).contains("Your plan", "class=\"new\"");
        assertThat(own.replies(key.toString(), "Thanks").status()).isEqualTo(303);
        assertThat(support.visitor().page("messages")).contains(key.toString());
        assertThat(support.visitor().page("messages?client=" + path)).contains("Your plan");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nowhere, Subject, Hello, Choose the portal where",
        "client-connect, '', Hello, Say in a few words",
        "client-connect, Subject, ' ', Write the message first.",
    })
    void is_not_begun_by_staff_before_it_is_whole(String portal, String subject, String body, String told) {
        OwnMessagesPage own = own();
        DeskVisitor support = DeskVisitor.as(server, Role.SUPPORT);
        Reply refused = writes(
                support,
                own.client().id() + "/write",
                UUID.randomUUID(),
                "portal",
                portal,
                "subject",
                subject,
                "body",
                body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains(told);
        assertThat(ledger.toldOfStaff(own.client())).isZero();
    }

    @Test
    void is_nothing_for_another_client() {
        OwnMessagesPage own = own();
        String conversation = own.begins("My plan", "Hello");
        OwnMessagesPage other = own();
        assertThat(other.page()).doesNotContain("My plan");
        assertThat(other.visitor().status("/client-connect/messages?conversation=" + conversation))
                .isEqualTo(404);
        assertThat(other.replies(conversation, "Hello").status()).isEqualTo(404);
        assertThat(other.sends(UUID.fromString(conversation), "subject", "Mine", "body", "Hello")
                        .status())
                .isEqualTo(404);
        assertThat(messages(conversation)).isOne();
    }

    @Test
    void is_as_long_as_it_may_be_in_any_letters() {
        OwnMessagesPage own = own();
        String conversation = own.begins("漢".repeat(120), "漢".repeat(4000));
        assertThat(own.page(conversation)).contains("漢".repeat(4000));
        Reply answer = answers(DeskVisitor.as(server, Role.SUPPORT), conversation, 1, "漢".repeat(4000));
        assertThat(answer.status()).isEqualTo(303);
    }

    @Test
    void is_not_answered_where_nobody_can_read_it_any_more() {
        OwnMessagesPage own = own();
        String conversation = own.begins("My plan", "Hello");
        server.postgres()
                .execute("update accounts set active = false where id = '"
                        + own.client().id() + "'");
        Reply refused = answers(DeskVisitor.as(server, Role.SUPPORT), conversation, 1, "Hello");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("This account is closed.");
        assertThat(ledger.toldOfStaff(own.client())).isZero();
    }

    @Test
    void keeps_a_reason_without_what_no_keyboard_types() {
        String conversation = own().begins("Thanks", "Thank you.");
        assertThat(settles(DeskVisitor.as(server, Role.SUPPORT), conversation, "A\u0000 thank you")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void is_taken_twenty_times_an_hour() {
        OwnMessagesPage own = own();
        String conversation = own.begins("My plan", "1");
        for (int i = 2; i <= 20; i++) {
            assertThat(own.replies(conversation, "" + i).status()).isEqualTo(303);
        }
        Reply refused = own.replies(conversation, "My twenty-first");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(refused.raw().body()).contains("My twenty-first");
        assertThat(messages(conversation)).isEqualTo(20);
        pass(Duration.ofMinutes(61));
        assertThat(again(own).replies(conversation, "My twenty-first").status()).isEqualTo(303);
    }

    @Test
    void goes_on_elsewhere_once_a_conversation_is_full() {
        OwnMessagesPage own = own();
        String conversation = own.begins("My plan", "Hello");
        server.postgres().rows("update conversations set count = 200 where id = '" + conversation + "' returning id");
        assertThat(own.page(conversation))
                .contains("This conversation is full.")
                .doesNotContain("<textarea");
        assertThat(own.replies(conversation, "More").status()).isEqualTo(409);
        assertThat(messages(conversation)).isOne();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Role.class)
    void is_read_and_answered_by_all_staff(Role role) {
        String conversation = own().begins("My plan", "Hello");
        DeskVisitor member = DeskVisitor.as(server, role);
        assertThat(member.visitor().page("messages")).contains(conversation);
        assertThat(answers(member, conversation, 1, "Yes").status()).isEqualTo(303);
    }

    @Test
    void waits_the_longest_first_and_page_by_page() {
        List<String> all = IntStream.range(0, 22)
                .mapToObj(i -> {
                    pass(Duration.ofSeconds(1));
                    return own().begins("Plan " + i, "Hello");
                })
                .toList();
        DeskVisitor support = DeskVisitor.as(server, Role.SUPPORT);
        StringBuilder seen = new StringBuilder();
        String page = support.visitor().page("messages");
        seen.append(page);
        Matcher next = next(page);
        while (next.find()) {
            page = support.visitor().text(next.group(1).replace("&amp;", "&"));
            seen.append(page);
            next = next(page);
        }
        assertThat(all.stream().map(seen::indexOf).toList()).isSorted().doesNotContain(-1);
    }

    private static Matcher next(String page) {
        return Pattern.compile("href=\"(/staff-desk/messages\\?after=[^\"]+)\"").matcher(page);
    }

    /** The same client, signed in once more. */
    private OwnMessagesPage again(OwnMessagesPage own) {
        return new OwnMessagesPage(server, own.client(), signedInByEmail(own.client(), TestServer.CONNECT));
    }

    private OwnMessagesPage own() {
        Account client = server.client();
        return new OwnMessagesPage(server, client, signedIn(client, server.pair(client)));
    }

    private static Reply answers(DeskVisitor member, String conversation, int seen, String body) {
        return writes(member, conversation + "/answer", UUID.randomUUID(), "seen", "" + seen, "body", body);
    }

    private static Reply settles(DeskVisitor member, String conversation, String reason) {
        return writes(member, conversation + "/settle", UUID.randomUUID(), "seen", "1", "reason", reason);
    }

    private static Reply writes(DeskVisitor member, String path, UUID key, String... fields) {
        Map<String, String> all = new HashMap<>(Map.of("key", key.toString()));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return member.submits("messages/-/" + path, all);
    }

    private int messages(String conversation) {
        return server.postgres()
                .rows("select number from messages where conversation_id = '" + conversation + "'")
                .size();
    }

    /** Mails to staff about this client. */
    private int notices(OwnMessagesPage own) {
        return server.postgres()
                .rows("select id from outbox where kind = 'message-waits' and account_id = '"
                        + own.client().id() + "'")
                .size();
    }

    private Mail mail(String to, String subject) {
        String header = "Subject: " + subject;
        Awaiting.until(() -> server.mailbox().to(to).stream().anyMatch(mail -> mail.hasHeader(header)), "the mail");
        return server.mailbox().to(to).stream()
                .filter(mail -> mail.hasHeader(header))
                .findFirst()
                .orElseThrow();
    }
}
