package app.foyer.launch;

import app.foyer.config.Limits;
import app.foyer.demo.EmbeddedDatabase;
import app.foyer.metrics.Metrics;
import app.foyer.portal.Portal;
import app.foyer.secret.Keys;
import app.foyer.storage.Stores;
import app.foyer.web.DevInbox;
import app.foyer.web.WebConfig;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What a server stands on, and where a demo, production and a test differ.
 *
 * @param web where browsers come, at one or several places
 * @param queries what portals' queries may read; empty where that is nothing
 * @param data puts into the database what must be there before the first request
 */
record Foundations(
        Folders folders,
        List<WebConfig> web,
        Management management,
        DatabaseAccess database,
        Optional<QueryAccess> queries,
        MailAccess mail,
        Keys keys,
        Limits limits,
        Optional<DevInbox> inbox,
        Data data,
        Metrics metrics,
        InstantSource clock,
        SecureRandom random) {

    /** Whether portals for staff are served anywhere. */
    boolean hasStaff() {
        return web.stream().anyMatch(listener -> listener.sides().staff().isPresent());
    }

    /** What browsers of staff call this server; nothing where it has none for them. */
    String staffOrigin() {
        return web.stream()
                .flatMap(listener -> listener.sides().staff().stream())
                .findFirst()
                .orElse("");
    }

    /** Where health is asked for. */
    record Management(String host, int port) {}

    /** Puts data in place. */
    @FunctionalInterface
    interface Data {
        Future<Void> prepare(Stores stores, List<Portal> portals);

        static Data none() {
            return (stores, portals) -> Future.succeededFuture();
        }

        /** A demo's database has clients whose passwords and secrets everybody knows. */
        static Data refusingDemo() {
            return (stores, portals) -> stores.database()
                    .comment()
                    .compose(comment -> comment.equals(EmbeddedDatabase.MARK)
                            ? Future.failedFuture("this database was " + comment + ", so it is not served for real")
                            : Future.succeededFuture());
        }
    }
}
