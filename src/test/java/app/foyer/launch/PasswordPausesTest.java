package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Password;
import app.foyer.activity.ActivityEvent;
import app.foyer.identity.Caller;
import app.foyer.portal.Portal;
import app.foyer.signin.Answer;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A wait after wrong passwords")
class PasswordPausesTest {
    private static final Portal CONNECT = FeaturesWorld.portal("connect", true, true);
    private static final Password WRONG = new Password("not the password");
    private static final Caller HERE = caller(0);

    private static FeaturesWorld world;
    private static Ledger ledger;

    @BeforeAll
    static void the_features_with_a_database() {
        world = new FeaturesWorld();
        ledger = new Ledger(world.postgres);
    }

    @BeforeEach
    void a_day_later() {
        world.clock.pass(Duration.ofDays(1));
    }

    @AfterAll
    static void nothing_is_left() {
        world.close();
    }

    @Test
    void is_told_once_with_its_end_and_not_for_what_is_refused_during_it() {
        Account client = world.client();
        wrong(client, HERE, 4);
        assertThat(pauses(client)).isEmpty();
        wrong(client, HERE, 1);
        for (int i = 0; i < 20; i++) {
            assertThat(attempt(client, FeaturesWorld.PASSWORD, HERE)).isInstanceOf(Answer.WaitUntil.class);
        }
        assertThat(pauses(client)).containsExactly(pause(1, "here"));
        assertThat(ledger.told(client, ActivityEvent.SIGN_IN_FAILED)).isEqualTo(5);
    }

    @Test
    void ends_when_its_entry_says_so() {
        Account client = world.client();
        wrong(client, HERE, 5);
        Answer refused = attempt(client, WRONG, HERE);
        assertThat(refused)
                .isEqualTo(
                        new Answer.WaitUntil(Instant.parse(pauses(client).get(0).getString("until"))));
    }

    @Test
    void is_told_anew_when_the_next_one_begins_which_is_twice_as_long() {
        Account client = world.client();
        wrong(client, HERE, 5);
        JsonObject first = pause(1, "here");
        world.clock.pass(Duration.ofSeconds(1));
        wrong(client, HERE, 1);
        assertThat(pauses(client)).containsExactly(first, pause(2, "here"));
    }

    @Test
    void is_told_at_most_once_a_minute_however_long_somebody_goes_on() {
        Account client = world.client();
        wrong(client, HERE, 12);
        int before = pauses(client).size();
        for (int second = 0; second < 600; second++) {
            attempt(client, WRONG, HERE);
            world.clock.pass(Duration.ofSeconds(1));
        }
        assertThat(pauses(client).size() - before).isLessThanOrEqualTo(10);
    }

    @Test
    void says_that_it_holds_everywhere_when_it_came_of_many_addresses() {
        Account client = world.client();
        IntStream.rangeClosed(1, 10).forEach(address -> wrong(client, caller(address), 1));
        assertThat(pauses(client)).isEmpty();
        wrong(client, caller(11), 1);
        assertThat(pauses(client)).containsExactly(pause(1, "anywhere"));
    }

    @Test
    void is_one_entry_with_the_later_end_where_both_counts_make_wait() {
        Account client = world.client();
        IntStream.rangeClosed(1, 6).forEach(address -> wrong(client, caller(address), 1));
        wrong(client, HERE, 4);
        wrong(client, HERE, 1);
        assertThat(pauses(client)).containsExactly(pause(1, "anywhere"));
    }

    @Test
    void is_not_told_when_the_attempt_that_would_have_begun_it_was_right() {
        Account client = world.client();
        wrong(client, HERE, 4);
        assertThat(attempt(client, FeaturesWorld.PASSWORD, HERE)).isInstanceOf(Answer.Begun.class);
        assertThat(pauses(client)).isEmpty();
    }

    @Test
    void that_many_attempts_at_once_begin_is_told_once() {
        Account client = world.client();
        Future.all(IntStream.range(0, 40)
                        .mapToObj(each -> world.features
                                .journey()
                                .password(CONNECT, Optional.empty(), client.clientId(), WRONG, HERE))
                        .toList())
                .await();
        assertThat(pauses(client)).hasSizeLessThanOrEqualTo(1);
        assertThat(pauses(client).isEmpty()).isEqualTo(ledger.told(client, ActivityEvent.SIGN_IN_FAILED) < 5);
    }

    /** The other count is held until the attempt, which saw no wait, has come to it; then it makes wait after all. */
    @Test
    void is_told_too_when_its_attempt_lost_a_race_under_the_other_count_and_was_not_looked_at() throws SQLException {
        Account client = world.client();
        wrong(client, HERE, 4);
        try (var owner = world.postgres.asOwner()) {
            owner.setAutoCommit(false);
            makeWaitEverywhere(owner, client);
            Future<Answer> attempt =
                    world.features.journey().password(CONNECT, Optional.empty(), client.clientId(), WRONG, HERE);
            while (!somebodyWaitsForALock()) {
                Thread.onSpinWait();
            }
            owner.commit();
            assertThat(attempt.await()).isInstanceOf(Answer.WaitUntil.class);
        }
        assertThat(pauses(client)).containsExactly(pause(1, "here"));
        assertThat(ledger.told(client, ActivityEvent.SIGN_IN_FAILED)).isEqualTo(4);
    }

    private static void makeWaitEverywhere(Connection owner, Account client) throws SQLException {
        try (var statement =
                owner.prepareStatement("update password_waits set wait_until = ? where key = uuid_send(?)")) {
            statement.setObject(1, world.clock.instant().plusSeconds(60).atOffset(ZoneOffset.UTC));
            statement.setObject(2, client.id().value());
            assertThat(statement.executeUpdate()).isOne();
        }
    }

    private static boolean somebodyWaitsForALock() throws SQLException {
        return number("select count(*) from pg_locks where not granted") > 0;
    }

    @Test
    void costs_the_same_rows_for_an_identifier_that_nobody_has() throws SQLException {
        int before = rowsOfNobody();
        for (int i = 0; i < 5; i++) {
            assertThat(attempt("nobody-has-this", WRONG, HERE)).isEqualTo(new Answer.Refused());
        }
        assertThat(rowsOfNobody() - before).isEqualTo(6);
        assertThat(attempt("nobody-has-this", WRONG, HERE)).isInstanceOf(Answer.WaitUntil.class);
        assertThat(rowsOfNobody() - before).isEqualTo(6);
    }

    private static int rowsOfNobody() throws SQLException {
        return number("select count(*) from activity where account_id is null");
    }

    private static int number(String sql) throws SQLException {
        try (var owner = world.postgres.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** What an entry knows of a wait that began now. */
    private static JsonObject pause(int seconds, String where) {
        return new JsonObject()
                .put("method", "password")
                .put("until", world.clock.instant().plusSeconds(seconds).toString())
                .put("where", where);
    }

    private static List<JsonObject> pauses(Account client) {
        return ledger.facts(client, ActivityEvent.SIGN_IN_PAUSED);
    }

    /** Wrong passwords that are looked at, each as soon as it may be. */
    private static void wrong(Account client, Caller caller, int count) {
        for (int i = 0; i < count; i++) {
            Answer answer = attempt(client, WRONG, caller);
            while (answer instanceof Answer.WaitUntil wait) {
                world.clock.pass(Duration.between(world.clock.instant(), wait.until()));
                answer = attempt(client, WRONG, caller);
            }
            assertThat(answer).isEqualTo(new Answer.Refused());
        }
    }

    private static Answer attempt(Account client, Password password, Caller caller) {
        return attempt(client.clientId(), password, caller);
    }

    private static Answer attempt(String identifier, Password password, Caller caller) {
        return world.features
                .journey()
                .password(CONNECT, Optional.empty(), identifier, password, caller)
                .await();
    }

    private static Caller caller(int number) {
        return new Caller("203.0.113." + number, "Firefox on Linux");
    }
}
