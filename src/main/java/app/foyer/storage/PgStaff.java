package app.foyer.storage;

import app.foyer.account.Role;
import app.foyer.account.StaffAccounts;
import app.foyer.activity.ActivityEntry;
import app.foyer.identity.AccountId;
import app.foyer.identity.SessionId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Members of staff in PostgreSQL. */
record PgStaff(Database database) implements StaffAccounts {
    private static final String MEMBER = """
            select %s, a.active,
              exists (select from pairings p where p.account_id = a.id) as paired,
              (select max(s.started_at) from sessions s where s.account_id = a.id) as last_signed_in,
              (select i.expires_at from invitations i where i.account_id = a.id) as invited_until
            from accounts a where a.role is not null""".formatted(Columns.ACCOUNT);

    /**
     * Held one after the other in one order: of two who take the last two admins away at once, one finds that it is the last.
     * Whoever has no password yet could give nobody a role.
     */
    private static final String HOLD_ADMINS = """
            select a.id from accounts a
            where a.role = 'admin' and a.active
              and not exists (select from invitations i where i.account_id = a.id)
            order by lower(a.client_id) for update of a""";

    private static final String GIVE =
            "update accounts set role = $2 where id = $1 and role is not null and role <> $2";

    private static final String SET_ACTIVE =
            "update accounts set active = $2 where id = $1 and role is not null and active <> $2";

    /** Opening the account again is not inviting again. */
    private static final String TAKE_LINK_BACK =
            "update invitations set expires_at = $2 where account_id = $1 and expires_at > $2";

    @Override
    public Future<List<Member>> all() {
        return database.run(MEMBER + " order by a.active desc, lower(a.name), a.id", Tuple.tuple())
                .map(rows -> {
                    List<Member> members = new ArrayList<>();
                    rows.forEach(row -> members.add(member(row)));
                    return members;
                });
    }

    @Override
    public Future<Optional<Member>> find(AccountId member) {
        return database.run(MEMBER + " and a.id = $1", Tuple.of(member.value()))
                .map(rows -> Columns.only(rows).map(PgStaff::member));
    }

    @Override
    public Future<Outcome> give(AccountId member, Role role, ActivityEntry told) {
        return database.inTransaction(connection -> held(
                connection,
                member,
                role != Role.ADMIN,
                () -> Database.run(connection, GIVE, Tuple.of(member.value(), role.id()))
                        .compose(given -> told(connection, given, told, List.of()))));
    }

    @Override
    public Future<Outcome> setActive(AccountId member, boolean active, ActivityEntry told) {
        return database.inTransaction(connection -> held(
                connection,
                member,
                !active,
                () -> Database.run(connection, SET_ACTIVE, Tuple.of(member.value(), active))
                        .compose(set -> active || set.rowCount() == 0
                                ? told(connection, set, told, List.of())
                                : shutOut(connection, member, told.at())
                                        .compose(ended -> told(connection, set, told, ended)))));
    }

    private static Future<List<SessionId>> shutOut(SqlConnection connection, AccountId member, Instant now) {
        return Database.run(connection, TAKE_LINK_BACK, Tuple.of(member.value(), Columns.sql(now)))
                .compose(dead -> SessionEnding.all(connection, member, now));
    }

    @Override
    public Future<Outcome> endSessions(AccountId member, ActivityEntry told) {
        return database.inTransaction(connection -> SessionEnding.all(connection, member, told.at())
                .compose(ended -> ended.isEmpty()
                        ? Future.succeededFuture(Outcome.of(Changed.UNCHANGED))
                        : ActivityRows.insert(connection, told).map(new Outcome(Changed.DONE, ended))));
    }

    /** Does something while the admins are held, unless it would take the last of them away. */
    private static Future<Outcome> held(SqlConnection connection, AccountId member, boolean takesAway, Change change) {
        return Database.run(connection, HOLD_ADMINS, Tuple.tuple()).compose(admins -> {
            boolean last =
                    admins.size() == 1 && admins.iterator().next().getUUID("id").equals(member.value());
            return takesAway && last ? Future.succeededFuture(Outcome.of(Changed.LAST_ADMIN)) : change.run();
        });
    }

    private static Future<Outcome> told(
            SqlConnection connection, RowSet<Row> changed, ActivityEntry told, List<SessionId> ended) {
        return changed.rowCount() == 0
                ? Future.succeededFuture(Outcome.of(Changed.UNCHANGED))
                : ActivityRows.insert(connection, told).map(new Outcome(Changed.DONE, ended));
    }

    private static Member member(Row row) {
        return new Member(
                Columns.account(row),
                row.getBoolean("active"),
                row.getBoolean("paired"),
                Columns.optionalTime(row, "last_signed_in"),
                Columns.optionalTime(row, "invited_until"));
    }

    @FunctionalInterface
    private interface Change {
        Future<Outcome> run();
    }
}
