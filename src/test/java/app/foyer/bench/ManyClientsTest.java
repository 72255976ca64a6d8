package app.foyer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.identity.AccountId;
import app.foyer.storage.Database;
import app.foyer.storage.Stores;
import app.foyer.world.Postgres;
import com.google.common.base.Splitter;
import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("The many clients that are made for a measurement")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyClientsTest {
    private static final int COUNT = 300;
    private static final String ROWS = "select id, client_id, web_user_id, name, email, zone, password_hash, active,"
            + " role, preferred_method, (select string_agg(term, ', ' order by term) from client_terms"
            + " where account_id = id) from accounts order by client_id";
    private static final String SHAPE = """
            select indexdef from pg_indexes where tablename in ('accounts', 'client_terms')
            union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
              where conrelid in ('accounts'::regclass, 'client_terms'::regclass)
            union all select tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
            order by 1""";

    private final Postgres.Fresh postgres = Postgres.fresh();
    private final Vertx vertx = Vertx.vertx();
    private final Stores stores = Stores.over(Database.open(vertx, postgres.asApp(), 1));
    private List<String> shape;
    private List<String> made;

    @BeforeAll
    void make_them() throws SQLException {
        shape = postgres.rows(SHAPE);
        try (Connection owner = postgres.asOwner()) {
            ManyClients.fill(owner, COUNT);
        }
        made = postgres.rows(ROWS);
    }

    @AfterAll
    void nothing_is_left() {
        vertx.close().await();
    }

    @Test
    void are_what_the_server_would_have_written_for_the_same_clients() {
        List<Account> accounts = postgres.rows("select id, client_id, web_user_id, name, email from accounts").stream()
                .map(ManyClientsTest::account)
                .toList();
        postgres.execute("delete from accounts");
        for (Account account : accounts) {
            stores.samples().add(account, "none", Instant.EPOCH).await();
        }
        assertThat(made).hasSize(COUNT).isEqualTo(postgres.rows(ROWS));
        assertThat(made.toString()).contains("o'brien-", "te kanawa", "kanawa", "māia");
    }

    @Test
    void leave_every_index_constraint_and_trigger_as_it_was() {
        assertThat(shape).hasSizeGreaterThan(10).isEqualTo(postgres.rows(SHAPE));
    }

    private static Account account(String row) {
        List<String> columns = Splitter.on("|").splitToList(row);
        return new Account(
                new AccountId(UUID.fromString(columns.get(0))),
                columns.get(1),
                Optional.of(columns.get(2)).filter(id -> !id.equals("null")),
                columns.get(3),
                Optional.of(columns.get(4)),
                ZoneId.of("Pacific/Auckland"));
    }
}
