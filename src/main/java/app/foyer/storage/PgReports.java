package app.foyer.storage;

import app.foyer.activity.ActivityEvent;
import app.foyer.desk.ReportWay;
import app.foyer.desk.Reports;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Counts and lists clients for reports, in PostgreSQL. */
record PgReports(Database database) implements Reports {
    /** Named as the index names them, or it is not used. */
    private static final String REPORTED =
            "e.event in ('signed-in', 'sign-in-paused', 'code-sent', 'code-not-delivered')";

    private static final String HAPPENED = """
            select (e.at at time zone $4)::date as day, e.event, e.account_id is null as nobody,
              coalesce(e.facts ->> 'where', e.facts ->> 'method', '') as kind, count(*) as number
            from activity e where e.portal_id = $1 and e.at >= $2 and e.at < $3 and %s
            group by 1, 2, 3, 4""".formatted(REPORTED);

    /** Each client who can sign in, with the way in at portal {@code $1} at time {@code $2}: as {@link PgPortalFigures} counts them. */
    private static final String CLIENTS = """
            select a.id, a.client_id, a.name, f.at as first_at,
              case when a.preferred_method = 'disabled' and a.mfa_disabled_until > $2 then a.mfa_disabled_until end as until,
              case
                when a.preferred_method = 'disabled' and a.mfa_disabled_until > $2 then 'disabled'
                when a.preferred_method = 'email-code' then 'email'
                when p.account_id is not null
                  and (d.account_id is null or a.preferred_method is not distinct from 'authenticator-app') then 'app'
                when d.account_id is not null then 'email'
                else 'none'
              end as way
            from accounts a
              left join pairings p on p.account_id = a.id and p.portal_id = $1
              left join email_defaults d on d.account_id = a.id and d.portal_id = $1
              left join first_sign_ins f on f.account_id = a.id and f.portal_id = $1
            where a.active and a.role is null""";

    private static final String WAYS = """
            select way, count(*) as number, count(*) filter (where first_at is null) as never
            from (%s) clients group by way""".formatted(CLIENTS);

    /** Those few are told from the others before anything is joined. */
    private static final String WHO = """
            select * from (%s and a.client_id > $4 and ($3 <> 'disabled' or a.preferred_method = 'disabled')) clients
            where case when $3 = 'never' then first_at is null else way = $3 end
            order by client_id limit $5""".formatted(CLIENTS);

    private static final String LOCK_OUTS = """
            select e.id, e.at, e.facts ->> 'until' as until, e.facts ->> 'where' as place, a.client_id, a.name
            from activity e left join accounts a on a.id = e.account_id
            where e.portal_id = $1 and e.at >= $2 and e.at < $3 and %s and e.event = 'sign-in-paused'
              and ($4::timestamptz is null or (e.at, e.id) < ($4, $5))
            order by e.at desc, e.id desc limit $6""".formatted(REPORTED);

    @Override
    public Future<List<Count>> happened(PortalId portal, Window window) {
        Tuple values = Tuple.of(
                portal.value(),
                Columns.sql(window.from()),
                Columns.sql(window.to()),
                window.zone().getId());
        return database.count(HAPPENED, values)
                .map(rows -> rows.stream().map(PgReports::count).toList());
    }

    private static Count count(Row row) {
        return new Count(
                row.getLocalDate("day"),
                ActivityEvent.of(row.getString("event")),
                row.getString("kind"),
                row.getBoolean("nobody"),
                row.getLong("number"));
    }

    @Override
    public Future<Map<ReportWay, Long>> ways(PortalId portal, Instant now) {
        return database.count(WAYS, Tuple.of(portal.value(), Columns.sql(now))).map(rows -> {
            Map<ReportWay, Long> ways = new EnumMap<>(ReportWay.class);
            long never = 0;
            for (Row row : rows) {
                ways.put(way(row.getString("way")), row.getLong("number"));
                never += row.getLong("never");
            }
            ways.put(ReportWay.NEVER, never);
            return ways;
        });
    }

    private static ReportWay way(String id) {
        return switch (id) {
            case "app" -> ReportWay.APP;
            case "email" -> ReportWay.EMAIL;
            case "disabled" -> ReportWay.DISABLED;
            default -> ReportWay.NONE;
        };
    }

    @Override
    public Future<List<Who>> who(PortalId portal, ReportWay way, Instant now, String after, int most) {
        Tuple values = Tuple.of(portal.value(), Columns.sql(now), way.id(), after, most);
        return database.count(WHO, values)
                .map(rows -> rows.stream().map(PgReports::client).toList());
    }

    private static Who client(Row row) {
        return new Who(
                new AccountId(row.getUUID("id")),
                row.getString("client_id"),
                row.getString("name"),
                Columns.optionalTime(row, "until"),
                Columns.optionalTime(row, "first_at"));
    }

    @Override
    public Future<List<LockOut>> lockOuts(PortalId portal, Window window, Optional<Place> after, int most) {
        Tuple values = Tuple.of(
                portal.value(),
                Columns.sql(window.from()),
                Columns.sql(window.to()),
                after.map(place -> Columns.sql(place.at())).orElse(null),
                after.map(Place::entry).orElse(null),
                most);
        return database.count(LOCK_OUTS, values)
                .map(rows -> rows.stream().map(PgReports::lockOut).toList());
    }

    private static LockOut lockOut(Row row) {
        UUID id = row.getUUID("id");
        return new LockOut(
                new Place(Columns.time(row, "at"), id),
                Optional.ofNullable(row.getString("client_id"))
                        .map(clientId -> new Locked(clientId, row.getString("name"))),
                Instant.parse(row.getString("until")),
                "anywhere".equals(row.getString("place")));
    }
}
