package app.foyer.storage;

import app.foyer.activity.ActivityEntry;
import app.foyer.desk.Client;
import app.foyer.desk.Client.Contact;
import app.foyer.desk.Clients;
import app.foyer.email.NewMail;
import app.foyer.identity.AccountId;
import app.foyer.identity.SessionId;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Clients in PostgreSQL, as staff find and change them. */
record PgClients(Database database) implements Clients {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** The columns of a {@link Client}, from a table named {@code a}. */
    static final String CLIENT =
            "%s, a.active, a.phone, a.address, a.email_confirmed_at, a.phone_confirmed_at, a.created_at"
                    .formatted(Columns.ACCOUNT);

    /**
     * One range of the index, in its order. A client who is found by several terms is shown at the first of them: what is
     * passed over for that is never more than a client has terms, so no answer reads far. The range has one beginning: of
     * two, the index would take the earlier one, and read all that lies between them.
     */
    private static final String SEARCH = """
            with found as (
              select t.term, t.account_id from client_terms t
              where t.term < left(lower($1), 100) || chr(1114111)
                and (t.term, t.account_id) > (greatest($2 collate "C", left(lower($1), 100) collate "C"), $3)
                and not exists (select from client_terms earlier
                  where earlier.account_id = t.account_id and earlier.term >= left(lower($1), 100) and earlier.term < t.term)
              order by t.term, t.account_id limit $4
            )
            select found.term, %s from found join accounts a on a.id = found.account_id and a.role is null
            order by found.term, found.account_id""".formatted(CLIENT);

    private static final String FIND = "select " + CLIENT + " from accounts a where a.id = $1 and a.role is null";

    private static final String SET_WEB_USER_ID = """
            update accounts set web_user_id = $2
            where id = $1 and role is null and not exists (
              select from accounts other where lower(other.client_id) = lower($2) and other.id <> $1)""";

    private static final String SET_ACTIVE =
            "update accounts set active = $2 where id = $1 and role is null and active <> $2";

    private static final String END_ONE =
            "update sessions set ended_at = $3 where id = $2 and account_id = $1 and ended_at is null returning id";

    @Override
    public Future<Found> search(String beginning, Optional<Place> after, int most) {
        Tuple values = Tuple.of(
                beginning,
                after.map(Place::term).orElse(""),
                after.map(place -> place.account().value()).orElse(BEFORE_ALL),
                most + 1);
        return database.run(SEARCH, values).map(rows -> found(rows, most));
    }

    private static Found found(RowSet<Row> rows, int most) {
        List<Client> clients = new ArrayList<>();
        Optional<Place> last = Optional.empty();
        for (Row row : rows) {
            if (clients.size() == most) {
                return new Found(clients, last);
            }
            Client client = client(row);
            clients.add(client);
            last = Optional.of(new Place(row.getString("term"), client.account().id()));
        }
        return new Found(clients, Optional.empty());
    }

    @Override
    public Future<Optional<Client>> find(AccountId client) {
        return database.run(FIND, Tuple.of(client.value()))
                .map(rows -> Columns.only(rows).map(PgClients::client));
    }

    @Override
    public Future<Outcome> setWebUserId(AccountId client, Optional<String> webUserId, ActivityEntry told) {
        Tuple values = Tuple.of(client.value(), webUserId.orElse(null));
        return database.inTransaction(connection -> Database.run(connection, SET_WEB_USER_ID, values)
                        .compose(set -> told(connection, set, told, Changed.TAKEN)))
                .recover(failure -> failure.getCause() instanceof PgException refused
                                && UNIQUE_VIOLATION.equals(refused.getSqlState())
                        ? Future.succeededFuture(Outcome.of(Changed.TAKEN))
                        : Future.failedFuture(failure));
    }

    @Override
    public Future<Outcome> correct(
            AccountId client, Contact seen, Contact corrected, ActivityEntry told, Optional<NewMail> notice) {
        return database.inTransaction(connection -> Corrections.make(
                        connection, client, seen, corrected, Optional.empty(), told.at())
                .compose(made -> made
                        ? ActivityRows.insert(connection, told)
                                .compose(written -> OutboxRows.insert(
                                        connection, notice.stream().toList()))
                                .map(Outcome.of(Changed.DONE))
                        : Future.succeededFuture(Outcome.of(Changed.OVERTAKEN))));
    }

    @Override
    public Future<Outcome> setActive(AccountId client, boolean active, ActivityEntry told) {
        return database.inTransaction(connection -> Database.run(
                        connection, SET_ACTIVE, Tuple.of(client.value(), active))
                .compose(set -> told(connection, set, told, Changed.UNCHANGED))
                .compose(outcome -> active || outcome.changed() != Changed.DONE
                        ? Future.succeededFuture(outcome)
                        : SessionEnding.all(connection, client, told.at())
                                .map(ended -> new Outcome(Changed.DONE, ended))));
    }

    @Override
    public Future<Outcome> endSessions(AccountId client, Optional<SessionId> one, ActivityEntry told) {
        return database.inTransaction(connection -> one.map(session -> endOne(connection, client, session, told))
                .orElseGet(() -> SessionEnding.all(connection, client, told.at()))
                .compose(ended -> ended.isEmpty()
                        ? Future.succeededFuture(Outcome.of(Changed.UNCHANGED))
                        : ActivityRows.insert(connection, told).map(new Outcome(Changed.DONE, ended))));
    }

    private static Future<List<SessionId>> endOne(
            SqlConnection connection, AccountId client, SessionId session, ActivityEntry told) {
        Tuple values = Tuple.of(client.value(), session.value(), Columns.sql(told.at()));
        return Database.run(connection, END_ONE, values)
                .map(ended -> ended.rowCount() == 0 ? List.of() : List.of(session));
    }

    private static Future<Outcome> told(
            SqlConnection connection, RowSet<Row> changed, ActivityEntry told, Changed otherwise) {
        return changed.rowCount() == 0
                ? Future.succeededFuture(Outcome.of(otherwise))
                : ActivityRows.insert(connection, told).map(Outcome.of(Changed.DONE));
    }

    static Client client(Row row) {
        return new Client(
                Columns.account(row),
                row.getBoolean("active"),
                Optional.ofNullable(row.getString("phone")),
                Optional.ofNullable(row.getString("address")),
                Columns.optionalTime(row, "email_confirmed_at"),
                Columns.optionalTime(row, "phone_confirmed_at"),
                Columns.time(row, "created_at"));
    }
}
