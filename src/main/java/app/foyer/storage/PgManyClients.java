package app.foyer.storage;

import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.otp.Authenticators.Sealed;
import app.foyer.secret.SealedText;
import app.foyer.transfer.ClientState;
import app.foyer.transfer.KnownClient;
import app.foyer.transfer.ManyClients;
import app.foyer.transfer.Marks;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Many clients at once in PostgreSQL: found, and read page by page. What changes them is {@link ManyClientRows}. */
record PgManyClients(Database database) implements ManyClients {
    private static final String STATE = """
            a.id, a.client_id, a.web_user_id, a.name, a.email, a.email_confirmed_at is not null as email_confirmed,
              a.phone, a.zone, a.active, a.must_change_password, a.password_hash""";

    /** The database itself says what is the same but for capitals; each is held until the end. */
    private static final String FIND = """
            select asked.id as asked, %s, a.role is not null as staff,
              i.password as known_password, i.secrets as known_secrets, i.must_change_password as known_demand
            from unnest($1::text[]) asked (id)
            join accounts a on lower(a.client_id) = lower(asked.id)
            left join imported_clients i on i.account_id = a.id
            %s""";

    private static final String FIND_ONLY = FIND.formatted(STATE, "");
    private static final String HOLD = FIND.formatted(STATE, "for update of a");

    private static final String HOLDERS = """
            select asked.id as asked, a.id from unnest($1::text[]) asked (id)
            join accounts a on lower(a.client_id) = lower(asked.id)
            union
            select asked.id, a.id from unnest($1::text[]) asked (id)
            join accounts a on lower(a.web_user_id) = lower(asked.id)""";

    private static final String SECRETS = """
            select p.account_id, p.portal_id, a.id, a.sealed_secret
            from pairings p join authenticators a on a.id = p.authenticator_id
            where p.account_id = any($1::uuid[])""";

    private static final String PAGE = """
            select %s from accounts a where lower(a.client_id) > lower($1) and a.role is null
            order by lower(a.client_id) limit $2""".formatted(STATE);

    @Override
    public <T> Future<T> change(Asked asked, boolean dry, Function<Known, Answer<T>> decide) {
        return database.inTransaction(connection -> known(connection, asked, dry)
                .compose(known -> {
                    Answer<T> answer = decide.apply(known);
                    return dry
                            ? Future.succeededFuture(answer.besides())
                            : ManyClientRows.write(connection, answer.decided()).map(answer.besides());
                }));
    }

    private static Future<Known> known(SqlConnection connection, Asked asked, boolean dry) {
        Tuple clientIds = Tuple.of(asked.clientIds().toArray(String[]::new));
        Tuple ids = Tuple.of(asked.ids().toArray(String[]::new));
        return Database.run(connection, dry ? FIND_ONLY : HOLD, clientIds)
                .compose(found -> Database.run(connection, HOLDERS, ids)
                        .compose(holders -> secrets(connection, accounts(found))
                                .map(secrets -> new Known(clients(found, secrets), holders(holders)))));
    }

    @Override
    public Future<List<Kept>> page(String after, int most, boolean withSecrets) {
        return database.run(PAGE, Tuple.of(after, most)).compose(rows -> {
            Future<Map<UUID, Map<PortalId, Sealed>>> secrets = withSecrets
                    ? database.run(SECRETS, Tuple.of(accounts(rows))).map(PgManyClients::byAccount)
                    : Future.succeededFuture(Map.of());
            return secrets.map(kept -> {
                List<Kept> page = new ArrayList<>();
                rows.forEach(row -> page.add(new Kept(state(row), kept.getOrDefault(row.getUUID("id"), Map.of()))));
                return page;
            });
        });
    }

    private static UUID[] accounts(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getUUID("id")));
        return ids.toArray(UUID[]::new);
    }

    private static Future<Map<UUID, Map<PortalId, Sealed>>> secrets(SqlConnection connection, UUID[] accounts) {
        return accounts.length == 0
                ? Future.succeededFuture(Map.of())
                : Database.run(connection, SECRETS, Tuple.of(accounts)).map(PgManyClients::byAccount);
    }

    private static Map<UUID, Map<PortalId, Sealed>> byAccount(RowSet<Row> rows) {
        Map<UUID, Map<PortalId, Sealed>> secrets = new HashMap<>();
        for (Row row : rows) {
            SealedText secret = new SealedText(row.getBuffer("sealed_secret").getBytes());
            secrets.computeIfAbsent(row.getUUID("account_id"), none -> new HashMap<>())
                    .put(new PortalId(row.getString("portal_id")), new Sealed(row.getUUID("id"), secret));
        }
        return secrets;
    }

    private static Map<String, KnownClient> clients(RowSet<Row> rows, Map<UUID, Map<PortalId, Sealed>> secrets) {
        Map<String, KnownClient> clients = new HashMap<>();
        for (Row row : rows) {
            UUID id = row.getUUID("id");
            clients.put(
                    row.getString("asked"),
                    new KnownClient(
                            new AccountId(id),
                            row.getBoolean("staff"),
                            state(row),
                            secrets.getOrDefault(id, Map.of()),
                            marks(row)));
        }
        return clients;
    }

    private static Map<String, Set<AccountId>> holders(RowSet<Row> rows) {
        Map<String, Set<AccountId>> holders = new HashMap<>();
        rows.forEach(row -> holders.computeIfAbsent(row.getString("asked"), none -> new HashSet<>())
                .add(new AccountId(row.getUUID("id"))));
        return holders;
    }

    private static Marks marks(Row row) {
        return new Marks(
                Optional.ofNullable(row.getString("known_password")),
                Optional.ofNullable(row.getString("known_secrets")),
                Boolean.TRUE.equals(row.getBoolean("known_demand")));
    }

    private static ClientState state(Row row) {
        return new ClientState(
                row.getString("client_id"),
                Optional.ofNullable(row.getString("web_user_id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("email")),
                row.getBoolean("email_confirmed"),
                Optional.ofNullable(row.getString("phone")),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("active"),
                row.getBoolean("must_change_password"),
                row.getString("password_hash"));
    }
}
