package app.foyer.storage;

import app.foyer.desk.PortalFigures;
import app.foyer.identity.PortalId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts clients by their way in, in PostgreSQL. */
record PgPortalFigures(Database database) implements PortalFigures {
    /**
     * The first row is of all portals. Members of staff are none of it. What staff decided counts before what the client
     * did: only where they chose the app, an app that is there counts before a default.
     */
    private static final String COUNT = """
            select null as portal_id, count(*) as app,
              count(*) filter (where a.preferred_method = 'email-code') as email,
              count(*) filter (where a.preferred_method = 'disabled' and a.mfa_disabled_until > $1) as disabled
            from accounts a where a.active and a.role is null
            union all
            select way.portal_id, count(*) filter (where way.app), count(*) filter (where not way.app), 0
            from (
              select coalesce(p.portal_id, d.portal_id) as portal_id,
                p.account_id is not null
                  and (d.account_id is null or a.preferred_method is not distinct from 'authenticator-app') as app
              from pairings p full join email_defaults d on d.account_id = p.account_id and d.portal_id = p.portal_id
              join accounts a on a.id = coalesce(p.account_id, d.account_id) and a.active and a.role is null
              where a.preferred_method is distinct from 'email-code'
                and (a.preferred_method is distinct from 'disabled' or a.mfa_disabled_until <= $1)
            ) way
            group by way.portal_id""";

    @Override
    public Future<All> count(Instant now) {
        return database.count(COUNT, Tuple.of(Columns.sql(now))).map(rows -> {
            All whole = new All(0, 0, 0, Map.of());
            Map<PortalId, Figures> portals = new HashMap<>();
            for (Row row : rows) {
                if (row.getString("portal_id") == null) {
                    whole = new All(row.getLong("app"), row.getLong("disabled"), row.getLong("email"), portals);
                } else {
                    portals.put(
                            new PortalId(row.getString("portal_id")),
                            new Figures(row.getLong("app"), row.getLong("email")));
                }
            }
            return whole;
        });
    }
}
