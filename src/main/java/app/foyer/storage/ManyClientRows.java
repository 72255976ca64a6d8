package app.foyer.storage;

import app.foyer.identity.AccountId;
import app.foyer.transfer.ClientState;
import app.foyer.transfer.ManyClients.Change;
import app.foyer.transfer.ManyClients.Decided;
import app.foyer.transfer.Marks;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Writes what was decided about many clients, each kind of row in one statement. */
final class ManyClientRows {
    private static final String ROWS = """
            unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::boolean[], $7::text[], $8::text[],
              $9::boolean[], $10::boolean[], $11::text[])
            as n (id, client_id, web_user_id, name, email, confirmed, phone, zone, active, must_change_password,
              password_hash)""";

    private static final String ADD = """
            insert into accounts (id, client_id, web_user_id, name, email, email_confirmed_at, phone, zone, active,
              must_change_password, password_hash, created_at)
            select id, client_id, web_user_id, name, email, case when confirmed then $12::timestamptz end, phone, zone,
              active, must_change_password, password_hash, $12::timestamptz
            from %s""".formatted(ROWS);

    private static final String CHANGE = """
            update accounts a set web_user_id = n.web_user_id, name = n.name, email = n.email,
              email_confirmed_at = case when n.confirmed then
                case when a.email is not distinct from n.email then coalesce(a.email_confirmed_at, $12) else $12 end end,
              email_changed_at = case when a.email is not distinct from n.email then a.email_changed_at else $12 end,
              email_failures = case when a.email is not distinct from n.email then a.email_failures else 0 end,
              phone = n.phone,
              phone_confirmed_at = case when a.phone is not distinct from n.phone then a.phone_confirmed_at end,
              zone = n.zone, active = n.active, must_change_password = n.must_change_password,
              password_changed_at = case when a.password_hash = n.password_hash then a.password_changed_at else $12 end,
              password_hash = n.password_hash
            from %s where a.id = n.id and a.role is null""".formatted(ROWS);

    private static final String REMEMBER = """
            insert into imported_clients (account_id, password, secrets, must_change_password)
            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[])
            on conflict (account_id) do update set password = excluded.password, secrets = excluded.secrets,
              must_change_password = excluded.must_change_password""";

    private ManyClientRows() {}

    static Future<Void> write(SqlConnection connection, Decided decided) {
        List<Change> added = decided.changes().stream().filter(Change::isNew).toList();
        List<Change> changed =
                decided.changes().stream().filter(change -> !change.isNew()).toList();
        return run(connection, ADD, added, decided.at())
                .compose(done -> run(connection, CHANGE, changed, decided.at()))
                .compose(done -> ManySecretRows.write(connection, decided.changes(), decided.at()))
                .compose(done -> SessionEnding.all(connection, reauthenticated(changed), decided.at()))
                .compose(done -> remember(connection, decided.marks()))
                .compose(done -> ActivityRows.insert(
                        connection, decided.changes().stream().map(Change::told).toList()));
    }

    private static List<AccountId> reauthenticated(List<Change> changed) {
        return changed.stream()
                .filter(Change::isReauthenticated)
                .map(Change::id)
                .toList();
    }

    private static Future<Void> run(SqlConnection connection, String sql, List<Change> changes, Instant at) {
        if (changes.isEmpty()) {
            return Future.succeededFuture();
        }
        Tuple values = Tuple.of(
                column(changes, change -> change.id().value(), UUID[]::new),
                text(changes, ClientState::clientId),
                text(changes, state -> state.webUserId().orElse(null)),
                text(changes, ClientState::name),
                text(changes, state -> state.email().orElse(null)),
                yes(changes, ClientState::emailConfirmed),
                text(changes, state -> state.phone().orElse(null)),
                text(changes, state -> state.zone().getId()),
                yes(changes, ClientState::active),
                yes(changes, ClientState::mustChangePassword),
                text(changes, ClientState::passwordHash),
                Columns.sql(at));
        return Database.run(connection, sql, values).mapEmpty();
    }

    private static Future<Void> remember(SqlConnection connection, Map<AccountId, Marks> marks) {
        if (marks.isEmpty()) {
            return Future.succeededFuture();
        }
        List<Map.Entry<AccountId, Marks>> all = new ArrayList<>(marks.entrySet());
        Tuple values = Tuple.of(
                column(all, each -> each.getKey().value(), UUID[]::new),
                column(all, each -> each.getValue().password().orElse(null), String[]::new),
                column(all, each -> each.getValue().secrets().orElse(null), String[]::new),
                column(all, each -> each.getValue().mustChangePassword(), Boolean[]::new));
        return Database.run(connection, REMEMBER, values).mapEmpty();
    }

    private static String[] text(List<Change> changes, Function<ClientState, String> part) {
        return column(changes, change -> part.apply(change.state()), String[]::new);
    }

    private static Boolean[] yes(List<Change> changes, Function<ClientState, Boolean> part) {
        return column(changes, change -> part.apply(change.state()), Boolean[]::new);
    }

    private static <R, T> T[] column(List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
