package app.foyer.storage;

import app.foyer.account.Account;
import app.foyer.activity.ActivityWords;
import app.foyer.identity.PortalId;
import app.foyer.preference.FactorAddresses.Cleared;
import app.foyer.preference.Factors;
import app.foyer.preference.PreferredMethod;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.function.Function;

/** How clients and staff prove who they are, as staff change it, in PostgreSQL. */
record PgFactors(Database database) implements Factors {
    private static final String PREFER = """
            update accounts a set preferred_method = $2, mfa_disabled_until = $3::timestamptz,
              mfa_disabled_reason = case when $2 = 'disabled' then $4 end
            where a.id = $1 and a.active and a.role is null
              and (a.preferred_method is distinct from $2 or a.mfa_disabled_until is distinct from $3)
            returning %s""".formatted(Columns.ACCOUNT);

    /** Whoever was given up on for too many wrong mailed codes may try again, too. */
    private static final String HOLD = """
            update accounts a set email_failures = 0
            where a.id = $1 and a.active and (a.role is not null) = $2
            returning %s""".formatted(Columns.ACCOUNT);

    private static final String FORGET_APPS =
            "delete from pairings where account_id = $1 and ($2::text is null or portal_id = $2)";

    private static final String FORGET_SECRETS = """
            delete from authenticators a
            where a.account_id = $1
              and not exists (select from pairings p where p.authenticator_id = a.id)
              and not exists (
                select from sign_ins s where s.setup_id = a.id and s.ended_at is null and s.completed_at is null)""";

    private static final String FORGET_DEFAULTS =
            "delete from email_defaults where account_id = $1 and ($2::text is null or portal_id = $2)";

    @Override
    public Future<Boolean> prefer(Preference preference, Function<Account, Told> told) {
        Tuple values = Tuple.of(
                preference.account().value(),
                preference.method().map(PreferredMethod::id).orElse(null),
                preference.until().map(Columns::sql).orElse(null),
                preference.why());
        return database.inTransaction(connection -> Database.run(connection, PREFER, values)
                .map(rows -> Columns.only(rows).map(Columns::account))
                .compose(changed -> changed.map(client -> endLesser(connection, preference)
                                .compose(ended -> tell(connection, told.apply(client)))
                                .map(true))
                        .orElseGet(() -> Future.succeededFuture(false))));
    }

    /** The sign-ins first: whoever is just completing one waits here, and its session is seen by what comes next. */
    private static Future<Void> endLesser(SqlConnection connection, Preference preference) {
        return SessionRows.endSignIns(connection, preference.account(), Optional.empty(), preference.now())
                .compose(ended -> preference.method().equals(Optional.of(PreferredMethod.DISABLED))
                        ? Future.succeededFuture()
                        : SessionRows.endLesser(
                                        connection,
                                        preference.account(),
                                        preference.method().map(PreferredMethod::id),
                                        preference.now(),
                                        ActivityWords.ENDED_BY_STAFF)
                                .mapEmpty());
    }

    @Override
    public Future<Optional<Cleared>> clear(Clearing clearing, Function<Account, Told> told) {
        boolean ofStaff = clearing.kind() == Kind.STAFF;
        return database.inTransaction(connection -> Database.run(
                        connection, HOLD, Tuple.of(clearing.account().value(), ofStaff))
                .map(rows -> Columns.only(rows).map(Columns::account))
                .compose(found -> found.map(client -> clear(connection, clearing)
                                .compose(cleared ->
                                        tell(connection, told.apply(client)).map(Optional.of(cleared))))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty()))));
    }

    private static Future<Cleared> clear(SqlConnection connection, Clearing clearing) {
        Tuple where = Tuple.of(
                clearing.account().value(), clearing.only().map(PortalId::value).orElse(null));
        return SessionRows.endSignIns(connection, clearing.account(), clearing.only(), clearing.now())
                .compose(ended -> Database.run(connection, FORGET_APPS, where))
                .compose(apps -> Database.run(
                                connection,
                                FORGET_SECRETS,
                                Tuple.of(clearing.account().value()))
                        .compose(secrets -> Database.run(connection, FORGET_DEFAULTS, where))
                        .compose(defaults -> endSessions(connection, clearing)
                                .map(sessions -> new Cleared(apps.rowCount(), defaults.rowCount(), sessions))));
    }

    private static Future<Integer> endSessions(SqlConnection connection, Clearing clearing) {
        return clearing.endsSessions()
                ? SessionRows.end(
                        connection,
                        clearing.account(),
                        clearing.only(),
                        Optional.empty(),
                        clearing.now(),
                        ActivityWords.ENDED_BY_STAFF)
                : Future.succeededFuture(0);
    }

    private static Future<Void> tell(SqlConnection connection, Told told) {
        return ActivityRows.insert(connection, told.entry())
                .compose(written ->
                        OutboxRows.insert(connection, told.notice().stream().toList()));
    }
}
