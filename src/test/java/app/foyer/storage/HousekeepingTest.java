package app.foyer.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.world.Postgres;
import io.vertx.core.Vertx;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Housekeeping")
class HousekeepingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final String OLD = "timestamptz '2026-11-17T11:59:59Z'";
    private static final String YOUNG = "timestamptz '2026-11-17T12:00:01Z'";

    private final Vertx vertx = Vertx.vertx();
    private final Postgres.Fresh postgres = Postgres.fresh();

    @BeforeEach
    void a_client() {
        postgres.execute("insert into accounts (id, client_id, name, zone, password_hash, created_at)"
                + " values (gen_random_uuid(), 'C1', 'Client', 'UTC', '', " + OLD + ")");
    }

    @AfterEach
    void nothing_is_left() {
        vertx.close().await();
    }

    @Test
    void throws_away_more_than_a_week_s_past_however_much_there_is_and_nothing_younger() {
        signIns(10_000, OLD);
        signIns(10_000, YOUNG);

        tidy();

        assertThat(count("sign_ins")).isEqualTo(10_000);
        assertThat(count("sessions")).isEqualTo(10_000);
        assertThat(count("sign_ins where session_id is not null")).isEqualTo(10_000);
        assertThat(count("sessions where started_at = " + OLD)).isZero();
    }

    @Test
    void forgets_codes_as_soon_as_they_have_expired() {
        signIns(2, YOUNG);
        code(0, "2026-11-24T11:59:59Z");
        code(1, "2026-11-24T12:00:01Z");

        tidy();

        assertThat(postgres.rows("select sealed_code is null from email_codes order by expires_at"))
                .containsExactly("t", "f");
    }

    @Test
    void keeps_secrets_that_are_paired_and_drops_those_that_never_were() {
        postgres.execute("insert into authenticators (id, account_id, sealed_secret, created_at)"
                + " select gen_random_uuid(), id, '', " + OLD + " from accounts, generate_series(1, 3)");
        postgres.execute("insert into pairings (account_id, portal_id, authenticator_id, paired_at)"
                + " select account_id, 'connect', id, created_at from authenticators limit 1");

        tidy();

        assertThat(count("authenticators")).isEqualTo(1);
        assertThat(count("pairings")).isEqualTo(1);
    }

    private void tidy() {
        Database database = Database.open(vertx, postgres.asApp(), 1);
        database.answers().await();
        new Housekeeping(database).tidy(NOW).await();
    }

    /** Completed sign-ins with their sessions. */
    private void signIns(int number, String at) {
        postgres.execute("""
                with made as (
                  insert into sessions (id, token_hash, account_id, portal_id, method, assurance, started_at,
                    last_seen_at, address, browser)
                  select gen_random_uuid(), uuid_send(gen_random_uuid()), a.id, 'connect', 'email-code', 2, %1$s, %1$s,
                    '', '' from accounts a, generate_series(1, %2$d) returning id, account_id)
                insert into sign_ins (id, token_hash, account_id, portal_id, began_method, began_email, began_default,
                  started_at, expires_at, session_id)
                select gen_random_uuid(), uuid_send(gen_random_uuid()), account_id, 'connect', 'email-code', true, true,
                  %1$s, %1$s, id from made""".formatted(at, number));
    }

    private void code(int signIn, String expiresAt) {
        postgres.execute("""
                insert into email_codes (sign_in_id, code_hash, sealed_code, email_hash, issued_at, expires_at)
                select id, '', 'sealed', '', started_at, '%s' from sign_ins order by id offset %d limit 1""".formatted(expiresAt, signIn));
    }

    private int count(String rows) {
        return Integer.parseInt(postgres.rows("select count(*) from " + rows).get(0));
    }
}
