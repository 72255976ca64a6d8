package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.email.Owner;
import app.foyer.portal.Portal;
import app.foyer.world.Awaiting;
import app.foyer.world.Mailbox;
import app.foyer.world.MoodyMailServer;
import app.foyer.world.MoodyMailServer.Mood;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The outbox")
class OutboxTest {
    private static final Portal CONNECT = FeaturesWorld.portal("connect", true, true);
    private static final Duration A_PAUSE = Duration.ofSeconds(3);

    private FeaturesWorld world;
    private MoodyMailServer server;

    @AfterEach
    void nothing_is_left() {
        world.close();
        if (server != null) {
            server.close();
        }
    }

    @Test
    void delivers_when_the_mail_server_is_back_after_half_a_minute() throws IOException {
        int port = FreePorts.free();
        world = FeaturesWorld.mailingBy(MailAccess.inbox("127.0.0.1", port));
        Account client = asksForCode();
        awaitFailed(1);

        world.clock.pass(Duration.ofSeconds(15));
        awaitFailed(2);
        world.clock.pass(Duration.ofSeconds(15));
        awaitFailed(3);
        try (Mailbox back = new Mailbox(port)) {
            world.clock.pass(Duration.ofSeconds(15));
            assertThat(back.codeFor(client.email().orElseThrow())).hasSize(6);
            awaitState("sent");
        }
    }

    @Test
    void comes_back_to_a_server_that_says_later() {
        start(Mood.LATER);
        asksForCode();
        awaitAttempts(1);
        awaitWaiting();
        assertThat(events("code-not-delivered")).isEmpty();

        server.becomes(Mood.TAKES);
        world.clock.pass(A_PAUSE);
        awaitState("sent");
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void gives_up_at_once_what_the_server_refuses_for_good_and_tells_the_client() {
        start(Mood.NEVER);
        Account client = asksForCode();
        awaitState("given-up");

        assertThat(world.postgres.rows("select attempts, sealed from outbox")).containsExactly("1|null");
        assertThat(
                        world.postgres.rows(
                                "select account_id, facts->>'reason', facts->>'method' from activity where event = 'code-not-delivered'"))
                .containsExactly(client.id() + "|refused|authenticator-app");
    }

    @Test
    void keeps_a_mail_while_only_our_own_password_is_refused() {
        start(Mood.LOCKED_OUT);
        asksForCode();
        awaitAttempts(1);
        awaitWaiting();

        server.becomes(Mood.TAKES);
        world.clock.pass(A_PAUSE);
        awaitState("sent");
    }

    @Test
    void drops_what_has_expired_with_a_word_to_the_client() {
        start(Mood.LATER);
        asksForCode();
        awaitAttempts(1);
        awaitWaiting();

        server.becomes(Mood.TAKES);
        world.clock.pass(Duration.ofMinutes(6));
        awaitState("given-up");
        assertThat(server.mails()).isEmpty();
        assertThat(world.postgres.rows("select sealed from outbox")).containsExactly("null");
        assertThat(events("code-not-delivered")).containsExactly("expired");
    }

    @Test
    void sends_a_mail_under_one_message_id_however_often_it_must() {
        start(Mood.TAKES_AND_HANGS_UP);
        asksForCode();
        awaitAttempts(1);
        awaitWaiting();

        server.becomes(Mood.TAKES);
        world.clock.pass(A_PAUSE);
        awaitState("sent");
        assertThat(server.mails()).hasSize(2);
        assertThat(server.mails().stream().map(OutboxTest::messageId).distinct())
                .hasSize(1);
        assertThat(server.mails().stream().map(OutboxTest::code).distinct()).hasSize(1);
    }

    @Test
    void forgets_what_a_delivered_mail_said() {
        start(Mood.TAKES);
        asksForCode();
        awaitState("sent");

        assertThat(world.postgres.rows("select sealed, claimed_by from outbox")).containsExactly("null|null");
    }

    @Test
    void goes_on_with_the_others_when_one_mail_cannot_be_worded() {
        start(Mood.LATER);
        for (int i = 0; i < 3; i++) {
            asksForCode();
        }
        Awaiting.until(
                () -> world.postgres
                                .rows("select id from outbox where claimed_by is null and attempts = 1")
                                .size()
                        == 3,
                "three mails that wait");
        world.postgres.execute(
                "update outbox set sealed = '\\x0102' where queued_at = (select max(queued_at) from outbox)"
                        + " and id = (select id from outbox order by id limit 1)");

        server.becomes(Mood.TAKES);
        world.clock.pass(A_PAUSE);
        Awaiting.until(() -> server.mails().size() == 2, "the two sound mails");
    }

    @Test
    void takes_over_at_start_what_a_dead_process_of_this_machine_held() {
        start(Mood.LATER);
        asksForCode();
        awaitAttempts(1);
        awaitWaiting();
        heldBy(new Owner(HostName.ofThisMachine(), 999_999_999L, Instant.EPOCH));

        server.becomes(Mood.TAKES);
        withNodes(1, () -> awaitState("sent"));
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void leaves_to_a_living_process_what_it_holds_until_its_lease_ends() {
        start(Mood.LATER);
        asksForCode();
        awaitAttempts(1);
        awaitWaiting();
        heldBy(Owner.self(HostName.ofThisMachine()));

        server.becomes(Mood.TAKES);
        withNodes(1, () -> {
            asksForCode();
            Awaiting.until(() -> server.mails().size() == 1, "the mail that nobody held");
            assertThat(world.postgres.rows("select count(*) from outbox where state = 'waiting'"))
                    .containsExactly("1");
            world.clock.pass(Duration.ofSeconds(31));
            Awaiting.until(() -> server.mails().size() == 2, "the mail whose lease ended");
        });
    }

    @Test
    void never_sends_one_mail_from_two_nodes() {
        start(Mood.LATER);
        int mails = 12;
        for (int i = 0; i < mails; i++) {
            asksForCode();
        }
        withNodes(2, () -> {
            server.becomes(Mood.TAKES);
            world.clock.pass(A_PAUSE);
            awaitRows("select id from outbox where state = 'sent'", mails, "all mails");
        });
        assertThat(server.mails().stream().map(OutboxTest::messageId))
                .hasSize(mails)
                .doesNotHaveDuplicates();
    }

    @Test
    void gives_up_within_ten_seconds_on_a_server_that_never_answers_and_recovers_from_it() {
        start(Mood.SILENT);
        int mails = 6;
        long began = System.nanoTime();
        for (int i = 0; i < mails; i++) {
            asksForCode();
        }
        Awaiting.until(() -> server.conversations() == 5, "as many conversations as are allowed");
        assertThat(world.postgres.rows("select count(*) from outbox where attempts = 0"))
                .containsExactly("1");
        Awaiting.until(
                () -> !world.postgres
                        .rows("select id from outbox where attempts > 0 and claimed_by is null")
                        .isEmpty(),
                "the first attempt given up");
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(20));

        server.becomes(Mood.TAKES);
        awaitRows("select id from outbox where claimed_by is null", mails, "every conversation ended");
        world.clock.pass(A_PAUSE);
        awaitRows("select id from outbox where state = 'sent'", mails, "all mails after the recovery");
        assertThat(server.mails().stream().map(OutboxTest::messageId).distinct())
                .hasSize(mails);
    }

    @Test
    void sends_a_mail_once_when_its_lease_ends_in_the_middle() {
        start(Mood.SILENT);
        asksForCode();
        for (int lease = 1; lease <= 3; lease++) {
            awaitAttempts(lease);
            world.clock.pass(Duration.ofSeconds(31));
        }
        awaitAttempts(4);
        assertThat(server.conversations()).isEqualTo(1);
    }

    @Test
    void keeps_nobody_from_signing_in_while_the_mail_server_is_silent() {
        start(Mood.SILENT);
        asksForCode();
        awaitAttempts(1);

        Account client = world.client();
        assertThat(world.begin(CONNECT, client)).isNotNull();
        assertThat(world.postgres.rows("select count(*) from outbox where state = 'waiting'"))
                .containsExactly("1");
    }

    /** Does something while other nodes run beside the first. */
    private void withNodes(int count, Runnable then) {
        List<FeaturesWorld> nodes =
                IntStream.range(0, count).mapToObj(node -> world.node()).toList();
        then.run();
        nodes.forEach(FeaturesWorld::close);
    }

    private void start(Mood mood) {
        server = new MoodyMailServer(mood);
        world = FeaturesWorld.mailingBy(MailAccess.inbox("127.0.0.1", server.port()));
    }

    private Account asksForCode() {
        Account client = world.client();
        world.features
                .journey()
                .sendEmailCode(CONNECT, Optional.of(world.begin(CONNECT, client)), FeaturesWorld.CALLER)
                .await();
        return client;
    }

    private void heldBy(Owner owner) {
        world.postgres.execute("update outbox set not_before = queued_at, claimed_by = '" + owner.text()
                + "', claimed_until = '" + world.clock.instant().plusSeconds(30) + "'");
    }

    private void awaitAttempts(int attempts) {
        Awaiting.until(
                () -> world.postgres.rows("select attempts from outbox").equals(List.of(Integer.toString(attempts))),
                "attempt " + attempts);
    }

    /** Not only begun: the next pause counts from the time at which the failure is marked. */
    private void awaitFailed(int attempts) {
        Awaiting.until(
                () -> world.postgres
                        .rows("select attempts from outbox where claimed_by is null")
                        .equals(List.of(Integer.toString(attempts))),
                "the end of attempt " + attempts);
    }

    private void awaitRows(String query, int count, String what) {
        Awaiting.until(() -> world.postgres.rows(query).size() == count, what);
    }

    private void awaitWaiting() {
        Awaiting.until(
                () -> world.postgres
                        .rows("select state from outbox where claimed_by is null")
                        .equals(List.of("waiting")),
                "the mail back in the line");
    }

    private void awaitState(String state) {
        Awaiting.until(
                () -> new ArrayList<>(world.postgres.rows("select distinct state from outbox")).equals(List.of(state)),
                "a mail that is " + state);
    }

    private List<String> events(String event) {
        return world.postgres.rows("select facts->>'reason' from activity where event = '" + event + "'");
    }

    private static String messageId(String mail) {
        return mail.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("message-id:"))
                .findFirst()
                .orElseThrow();
    }

    private static String code(String mail) {
        var found = Pattern.compile("(?m)^[0-9]{6}$").matcher(mail);
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
