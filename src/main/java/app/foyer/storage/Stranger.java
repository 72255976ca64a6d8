package app.foyer.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A client who does not exist, in whose name each relation is looked at before anything is served: no row may be there.
 *
 * <p>What a policy says can be read and still be misread; what it shows cannot. An empty table shows nothing yet, and a
 * table that nobody can be shown nothing of in time is not judged here.
 */
final class Stranger {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final PgClientData data;

    Stranger(PgClientData data) {
        this.data = data;
    }

    /** Those relations that show a stranger something, in words. */
    Future<List<String>> findings(List<String> relations) {
        Future<List<String>> findings = Future.succeededFuture(new ArrayList<>());
        for (String relation : relations) {
            findings = findings.compose(before -> sees(relation).map(row -> {
                if (row) {
                    before.add(relation + " shows rows to a client who does not exist");
                }
                return before;
            }));
        }
        return findings;
    }

    private Future<Boolean> sees(String relation) {
        String name = "\"" + relation.replace(".", "\".\"") + "\"";
        return data.inClientsName(
                        UUID.randomUUID().toString(),
                        UTC,
                        connection -> Database.run(
                                connection, "select exists (select from " + name + ") as seen", Tuple.tuple()))
                .map(rows -> rows.iterator().next())
                .map((Row row) -> row.getBoolean("seen"))
                .otherwise(false);
    }
}
