package app.foyer.config;

import app.foyer.problem.Choice;
import app.foyer.problem.Form;
import app.foyer.problem.Secret;
import app.foyer.problem.Section;

/**
 * The PostgreSQL database that holds the truth.
 *
 * @param user whom the server works as: may neither change the schema nor rewrite activity
 * @param ownerUser whom only the migrations run as
 * @param pool the most connections of this server
 */
public record DatabaseConfig(
        String host,
        int port,
        String name,
        String user,
        Secret password,
        String ownerUser,
        Secret ownerPassword,
        int pool,
        Tls tls) {
    /** More connections than this per processor only queue inside PostgreSQL instead of here. */
    private static final int CONNECTIONS_PER_EVENT_LOOP = 4;

    /** Whether the connection must be encrypted, with the server's certificate checked. */
    public enum Tls implements Choice {
        REQUIRE,
        DISABLE
    }

    static DatabaseConfig read(Section database) {
        var config = new DatabaseConfig(
                database.text("host"),
                database.integer("port", 1, 65_535, 5432),
                database.text("name"),
                database.text("user"),
                database.secret("password"),
                database.text("ownerUser"),
                database.secret("ownerPassword"),
                database.optional("pool", Form.integer(1, 500)).orElseGet(DatabaseConfig::standardPool),
                database.choice("tls", Tls.class, Tls.REQUIRE));
        database.rejectUnknownKeys();
        return config;
    }

    /** The pool of a server whose file does not say: one event loop per processor, four connections each. */
    public static int standardPool() {
        return Runtime.getRuntime().availableProcessors() * CONNECTIONS_PER_EVENT_LOOP;
    }
}
