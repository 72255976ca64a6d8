package app.foyer.storage;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEntry;
import app.foyer.demo.SampleStore;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The demo's accounts in PostgreSQL. */
record PgSamples(Database database) implements SampleStore {
    private static final String ADD = """
            insert into accounts (id, client_id, web_user_id, name, email, zone, password_hash, created_at, role)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing""";

    private static final String HELD = """
            select id from authenticators where account_id = $1
              and exists (select from pairings p where p.authenticator_id = authenticators.id)
            order by created_at limit 1""";

    private static final String PAIR = """
            insert into pairings (account_id, portal_id, authenticator_id, paired_at)
            select $1, portal, $2, $4 from unnest($3::text[]) portal on conflict do nothing""";

    @Override
    public Future<Added> add(Account account, String passwordHash, Instant now) {
        Tuple values = Tuple.of(
                account.id().value(),
                account.clientId(),
                account.webUserId().orElse(null),
                account.name(),
                account.email().orElse(null),
                account.zone().getId(),
                passwordHash,
                Columns.sql(now),
                account.role().map(Role::id).orElse(null));
        return database.run(ADD, values)
                .compose(added -> database.run(
                                "select id from accounts where client_id = $1", Tuple.of(account.clientId()))
                        .map(rows ->
                                new Added(new AccountId(rows.iterator().next().getUUID("id")), added.rowCount() == 1)));
    }

    @Override
    public Future<Void> pair(AccountId account, List<PortalId> portals, Supplier<Sample> sample, Instant now) {
        return database.inTransaction(connection -> authenticator(connection, account, sample, now)
                .compose(authenticator -> Database.run(
                        connection,
                        PAIR,
                        Tuple.of(
                                account.value(),
                                authenticator,
                                portals.stream().map(PortalId::value).toArray(String[]::new),
                                Columns.sql(now))))
                .mapEmpty());
    }

    private static Future<UUID> authenticator(
            SqlConnection connection, AccountId account, Supplier<Sample> sample, Instant now) {
        return Database.run(connection, HELD, Tuple.of(account.value())).compose(held -> {
            if (held.size() == 1) {
                return Future.succeededFuture(held.iterator().next().getUUID("id"));
            }
            Sample fresh = sample.get();
            return Database.run(
                            connection,
                            "insert into authenticators (id, account_id, sealed_secret, created_at) values ($1, $2, $3, $4)",
                            Tuple.of(
                                    fresh.authenticator(),
                                    account.value(),
                                    Buffer.buffer(fresh.secret().bytes()),
                                    Columns.sql(now)))
                    .map(fresh.authenticator());
        });
    }

    @Override
    public Future<Boolean> mailsWait() {
        return database.run("select exists (select from outbox where state = 'waiting') as wait", Tuple.tuple())
                .map(rows -> rows.iterator().next().getBoolean("wait"));
    }

    @Override
    public Future<Void> append(List<ActivityEntry> entries) {
        return database.inTransaction(connection -> ActivityRows.insert(connection, entries));
    }
}
