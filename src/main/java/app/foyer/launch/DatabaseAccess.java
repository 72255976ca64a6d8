package app.foyer.launch;

import io.vertx.pgclient.PgConnectOptions;

/**
 * How the database is reached: by the server as it works, and by the migrations before.
 *
 * @param server as the role that may do only what migrations grant it
 * @param ownerUser as whom the migrations run
 */
record DatabaseAccess(PgConnectOptions server, String ownerUser, String ownerPassword, String jdbcOptions, int pool) {
    PgConnectOptions owner() {
        return new PgConnectOptions(server).setUser(ownerUser).setPassword(ownerPassword);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + server.getHost() + ":" + server.getPort() + "/" + server.getDatabase()
                + jdbcOptions;
    }
}
