package app.foyer.launch;

import app.foyer.bus.LocalCodec;
import app.foyer.problem.Problem;
import app.foyer.storage.Database;
import app.foyer.storage.Housekeeping;
import app.foyer.storage.Migrations;
import app.foyer.storage.Stores;
import app.foyer.view.MailTextsOfPortals;
import app.foyer.web.ManagementVerticle;
import app.foyer.web.Web;
import app.foyer.web.WebServices;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The running server, put together in order: schema and definitions, features, data, and the edge at last. */
final class Platform {
    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    private final Vertx vertx;
    private final Foundations foundations;
    private final Database database;
    private final Stores stores;
    private final List<String> edge = new ArrayList<>();
    private Definitions definitions;

    private Platform(Vertx vertx, Foundations foundations) {
        this.vertx = vertx;
        this.foundations = foundations;
        this.database = Database.open(
                vertx, foundations.database().server(), foundations.database().pool());
        this.stores = Stores.over(database);
    }

    /** Starts everything; the first request may come once the future is there. */
    static Future<Platform> start(Vertx vertx, Foundations foundations) {
        LocalCodec.install(vertx);
        return new Platform(vertx, foundations).start();
    }

    /** What it serves. */
    Definitions definitions() {
        return definitions;
    }

    /**
     * Stops in order: first the edge, then the features, which write what still waits. Closing Vert.x alone would close
     * the database before them.
     */
    Future<Void> stop() {
        return undeploy(edge).compose(closed -> undeploy(vertx.deploymentIDs()));
    }

    private Future<Void> undeploy(Collection<String> deployments) {
        return Future.join(deployments.stream().map(vertx::undeploy).toList()).mapEmpty();
    }

    private Future<Platform> start() {
        Future<Void> migrated = Migrations.areDone(vertx, foundations.database().owner())
                .compose(done -> done ? Future.succeededFuture() : vertx.executeBlocking(this::migrate, false));
        Future<Definitions> read = vertx.executeBlocking(() -> Definitions.read(vertx, foundations.folders()), false);
        return Future.all(migrated, read)
                // The first connection is the slow one; nobody's first question should wait for it in vain.
                .compose(ready -> connect())
                .compose(connected -> serve(read.result()))
                .map(this);
    }

    /** Every event loop has connections of its own. */
    private Future<String> connect() {
        return vertx.deployVerticle(() -> loop -> database.answers(), new DeploymentOptions().setInstances(loops()));
    }

    private Void migrate() {
        DatabaseAccess access = foundations.database();
        Migrations.run(
                access.jdbcUrl(),
                access.ownerUser(),
                access.ownerPassword(),
                access.server().getUser());
        return null;
    }

    private Future<Void> serve(Definitions read) {
        definitions = read;
        report(definitions);
        return Features.start(vertx, parts(definitions))
                .compose(features -> foundations
                        .data()
                        .prepare(stores, definitions)
                        .compose(prepared ->
                                Web.deploy(vertx, foundations.web(), services(definitions, features), loops()))
                        .compose(listening -> {
                            edge.add(listening);
                            return vertx.deployVerticle(management());
                        }))
                .onSuccess(started -> tidyNowAndThen())
                .mapEmpty();
    }

    /** One instance per event loop. */
    private static int loops() {
        return Runtime.getRuntime().availableProcessors();
    }

    private Features.Parts parts(Definitions definitions) {
        return new Features.Parts(
                stores,
                foundations.keys(),
                Policies.of(foundations.limits()),
                foundations.limits().hashing(),
                foundations.mail(),
                new MailTextsOfPortals(definitions.views(), definitions.portals()::find),
                foundations.clock(),
                foundations.random());
    }

    private WebServices services(Definitions definitions, Features features) {
        return new WebServices(
                definitions.portals()::find,
                definitions.views(),
                definitions.assets(),
                features.journey(),
                features.signedIn(),
                features.activities(),
                foundations.keys().hash(),
                foundations.random(),
                foundations.clock(),
                foundations.inbox());
    }

    private ManagementVerticle management() {
        return new ManagementVerticle(
                foundations.management().host(),
                foundations.management().port(),
                Map.of("database", database::answers));
    }

    private void tidyNowAndThen() {
        Housekeeping housekeeping = new Housekeeping(database);
        tidy(housekeeping);
        vertx.setPeriodic(TIDY_EVERY.toMillis(), tick -> tidy(housekeeping));
    }

    private void tidy(Housekeeping housekeeping) {
        housekeeping
                .tidy(foundations.clock().instant())
                .onFailure(failure -> LOG.warn("not tidied: {}", failure.toString()));
    }

    /** A portal with problems is left out; its author reads why. */
    private static void report(Definitions definitions) {
        for (Problem problem : definitions.portals().problems()) {
            LOG.atLevel(problem.isWarning() ? Level.WARN : Level.ERROR).log("{}", problem.format());
        }
    }
}
