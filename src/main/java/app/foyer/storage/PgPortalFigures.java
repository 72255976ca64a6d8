package app.foyer.storage;

import app.foyer.desk.PortalFigures;
import app.foyer.identity.PortalId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Map;

/** Counts clients by their way in, in PostgreSQL. */
record PgPortalFigures(Database database) implements PortalFigures {
    /** The first row is of all portals. Members of staff are none of it. */
    private static final String COUNT = """
            select null as portal_id, count(*) as app, 0 as email from accounts where active and role is null
            union all
            select coalesce(p.portal_id, d.portal_id), count(p.account_id) filter (where d.account_id is null),
              count(d.account_id)
            from pairings p full join email_defaults d on d.account_id = p.account_id and d.portal_id = p.portal_id
            join accounts a on a.id = coalesce(p.account_id, d.account_id) and a.active and a.role is null
            group by 1""";

    @Override
    public Future<All> count() {
        return database.run(COUNT, Tuple.tuple()).map(rows -> {
            long clients = 0;
            Map<PortalId, Figures> portals = new HashMap<>();
            for (Row row : rows) {
                if (row.getString("portal_id") == null) {
                    clients = row.getLong("app");
                } else {
                    portals.put(
                            new PortalId(row.getString("portal_id")),
                            new Figures(row.getLong("app"), row.getLong("email")));
                }
            }
            return new All(clients, portals);
        });
    }
}
