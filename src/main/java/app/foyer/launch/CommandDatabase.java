package app.foyer.launch;

import app.foyer.bus.LocalCodec;
import app.foyer.storage.Database;
import app.foyer.storage.Migrations;
import app.foyer.storage.Stores;
import io.vertx.core.Vertx;

/** The database for one command of the terminal, beside a server or without one. */
final class CommandDatabase {
    private static final int CONNECTIONS = 1;

    private CommandDatabase() {}

    /** Brings the schema to this version's before, as a start of the server does. */
    static Stores open(Running running, Vertx vertx, DatabaseAccess access) throws Exception {
        LocalCodec.install(vertx);
        if (!Running.await(Migrations.areDone(vertx, access.owner()))) {
            access.migrate();
        }
        Database database = Database.open(vertx, access.server(), CONNECTIONS);
        running.open(() -> Running.await(database.close()));
        return Stores.over(database);
    }
}
