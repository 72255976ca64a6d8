package app.foyer.storage;

import app.foyer.desk.Standings;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.identity.SessionId;
import app.foyer.preference.PreferredMethod;
import app.foyer.proof.Method;
import app.foyer.session.Sessions.Limits;
import app.foyer.signin.Channels;
import app.foyer.signin.SignIns.SpentAfter;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What clients have open and how they get in, read from PostgreSQL for staff. */
record PgStandings(Database database) implements Standings {
    private static final String SESSIONS = """
            select s.id, s.portal_id, s.method, s.address, s.browser, s.started_at, s.last_seen_at
            from sessions s join accounts a on a.id = s.account_id and a.active
            where s.account_id = $1 and s.ended_at is null and s.last_seen_at > $2 and s.started_at > $3
              and (s.preferred is distinct from 'disabled'
                or (a.preferred_method = 'disabled' and a.mfa_disabled_until > $4))
            order by s.last_seen_at desc, s.id""";

    private static final String AT = """
            select portal.id as portal_id, p.paired_at, coalesce(f.failures >= $3, false) as app_spent,
              a.email is not null as has_email, a.email_failures >= $4 as email_spent, %s, d.since as default_since, l.last_at,
              case when a.preferred_method <> 'disabled' or a.mfa_disabled_until > $5 then a.preferred_method end
                as preferred_now
            from unnest($2::text[]) with ordinality portal (id, place)
            join accounts a on a.id = $1
            left join pairings p on p.account_id = a.id and p.portal_id = portal.id
            left join authenticators f on f.id = p.authenticator_id
            left join email_defaults d on d.account_id = a.id and d.portal_id = portal.id
            left join (
              select e.portal_id, max(e.at) as last_at from activity e
              where e.account_id = $1 and %s and e.event = 'signed-in' group by e.portal_id
            ) l on l.portal_id = portal.id
            order by portal.place""".formatted(Columns.EMAIL_NEW.formatted("$5"), ActivityFilter.NO_PAGES);

    @Override
    public Future<List<Open>> sessions(AccountId client, Limits limits) {
        Tuple values = Tuple.of(
                client.value(),
                Columns.sql(limits.seenAfter()),
                Columns.sql(limits.startedAfter()),
                Columns.sql(limits.now()));
        return database.run(SESSIONS, values)
                .map(rows -> rows.stream().map(PgStandings::open).toList());
    }

    @Override
    public Future<List<Standing>> at(AccountId client, List<PortalId> portals, SpentAfter spent, Instant now) {
        Tuple values = Tuple.of(
                client.value(),
                portals.stream().map(PortalId::value).toArray(String[]::new),
                spent.appCodes(),
                spent.emailCodes(),
                Columns.sql(now));
        return database.run(AT, values)
                .map(rows -> rows.stream().map(PgStandings::standing).toList());
    }

    private static Open open(Row row) {
        return new Open(
                new SessionId(row.getUUID("id")),
                new PortalId(row.getString("portal_id")),
                Method.of(row.getString("method")),
                new Caller(row.getString("address"), row.getString("browser")),
                Columns.time(row, "started_at"),
                Columns.time(row, "last_seen_at"));
    }

    private static Standing standing(Row row) {
        Channels channels = new Channels(
                row.getOffsetDateTime("paired_at") != null,
                row.getBoolean("app_spent"),
                row.getBoolean("has_email"),
                row.getBoolean("email_spent"),
                row.getBoolean("email_new"),
                row.getOffsetDateTime("default_since") != null,
                Optional.ofNullable(row.getString("preferred_now")).map(PreferredMethod::of));
        return new Standing(
                new PortalId(row.getString("portal_id")),
                channels,
                Columns.optionalTime(row, "paired_at"),
                Columns.optionalTime(row, "default_since"),
                Columns.optionalTime(row, "last_at"));
    }
}
