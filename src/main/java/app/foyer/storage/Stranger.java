package app.foyer.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Clients who do not exist, in whose names each relation is looked at before anything is served: no row may be there.
 *
 * <p>What a policy says can be read and still be misread; what it shows cannot. An empty table shows nothing yet, and a
 * table that nobody can be shown nothing of in time is not judged here. There are two of them, since a policy may read the
 * Client Id as a number or as a UUID, and then fails for any other before it shows anything.
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
        String number = String.valueOf(ThreadLocalRandom.current().nextInt(Integer.MIN_VALUE, 0));
        return sees(relation, UUID.randomUUID().toString())
                .compose(seen -> seen ? Future.succeededFuture(true) : sees(relation, number));
    }

    private Future<Boolean> sees(String relation, String stranger) {
        String name = "\"" + relation.replace(".", "\".\"") + "\"";
        return data.inClientsName(
                        stranger,
                        UTC,
                        connection -> Database.run(
                                connection, "select exists (select from " + name + ") as seen", Tuple.tuple()))
                .map(rows -> rows.iterator().next())
                .map((Row row) -> row.getBoolean("seen"))
                .otherwise(false);
    }
}
