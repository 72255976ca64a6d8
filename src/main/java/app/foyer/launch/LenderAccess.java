package app.foyer.launch;

import app.foyer.storage.Database;
import app.foyer.storage.PgClientData;
import app.foyer.storage.SampleLender;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** The way to the lender's tables, by which portals' queries go. */
final class LenderAccess {
    private LenderAccess() {}

    /** Opens it; the sample's tables are made first. */
    static Future<PgClientData.Opened> open(Vertx vertx, DatabaseAccess place, QueryAccess access, Database database) {
        Future<Void> tables = access.sample() ? SampleLender.prepare(vertx, place.owner()) : Future.succeededFuture();
        return tables.compose(ready -> PgClientData.open(vertx, access.at(place.server()), access.reach(), database));
    }
}
