package app.foyer.launch;

import app.foyer.bus.LocalCodec;
import app.foyer.identity.PortalId;
import app.foyer.portal.Audience;
import app.foyer.portal.Portal;
import app.foyer.query.ClientData;
import app.foyer.release.Keeping;
import app.foyer.release.PortalWatch;
import app.foyer.release.Sources;
import app.foyer.session.PortalClosing;
import app.foyer.settings.AdminSettings;
import app.foyer.storage.Database;
import app.foyer.storage.Migrations;
import app.foyer.storage.Stores;
import app.foyer.text.Texts;
import app.foyer.view.MailTextsOfPortals;
import app.foyer.view.PortalVersion;
import app.foyer.web.Assets;
import app.foyer.web.Web;
import app.foyer.web.WebServices;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server, put together in order: schema and definitions, features, data, and the edge at last. */
final class Platform {
    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);

    private final Vertx vertx;
    private final Foundations foundations;
    private final Database database;
    private final Stores stores;
    private final List<String> edge = new ArrayList<>();
    private volatile PortalWatch watch;
    private volatile Assets assets;
    private volatile Texts texts;
    private volatile ClientData clientData;
    private volatile AdminSettings settings;

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

    /** What it serves now. */
    List<Portal> portals() {
        return watch.releases().all().stream().map(PortalVersion::portal).toList();
    }

    /** What admins decide for its portals. */
    AdminSettings settings() {
        return settings;
    }

    /** When every edit made before this call is served, or told of as a problem. */
    Future<Void> settled() {
        return watch.settled();
    }

    /**
     * Stops in order: first the edge, then the features, which write what still waits. Closing Vert.x alone would close
     * the database before them.
     */
    Future<Void> stop() {
        stopWatching();
        return undeploy(edge).compose(closed -> undeploy(vertx.deploymentIDs()));
    }

    private void stopWatching() {
        if (watch != null) {
            watch.close();
        }
    }

    private Future<Void> undeploy(Collection<String> deployments) {
        return Future.join(deployments.stream().map(vertx::undeploy).toList()).mapEmpty();
    }

    private Future<Platform> start() {
        DatabaseAccess access = foundations.database();
        Future<Void> migrated = Migrations.areDone(vertx, access.owner())
                .compose(done -> done
                        ? Future.succeededFuture()
                        : vertx.executeBlocking(Executors.callable(access::migrate, null), false));
        Future<ClientData> data = migrated.compose(done -> queries());
        Future<Void> read = vertx.executeBlocking(() -> read(new PreparedQueries(data)), false);
        return Future.all(data, read)
                // The first connection is the slow one; nobody's first question should wait for it in vain.
                .compose(ready -> connect())
                .compose(connected -> watch.keep(keeping()))
                .compose(recalled -> serve())
                .recover(failure -> giveUp().transform(stopped -> Future.failedFuture(failure)))
                .map(this);
    }

    /** Not on an event loop: the watch's own thread may just hold the lock that stopping it takes. */
    private Future<Void> giveUp() {
        return vertx.executeBlocking(Executors.callable(this::stopWatching, null), false);
    }

    /** Every event loop has connections of its own. */
    private Future<String> connect() {
        return vertx.deployVerticle(() -> loop -> database.answers(), new DeploymentOptions().setInstances(loops()));
    }

    /** What portals' queries may read; without it their pages say that it cannot be shown. */
    private Future<ClientData> queries() {
        return foundations
                .queries()
                .map(access -> LenderAccess.open(vertx, foundations.database(), access, database)
                        .map(opened -> {
                            opened.findings().forEach(finding -> LOG.error("no query is run: {}", finding));
                            return opened.data();
                        }))
                .orElseGet(() -> Future.succeededFuture(ClientData.none()))
                .onSuccess(opened -> clientData = opened);
    }

    private Void read(PreparedQueries queries) throws IOException {
        Folders folders = foundations.folders();
        assets = Assets.load(folders.webroot(), folders.openApi());
        texts = folders.engineTexts();
        Sources sources = folders.sources();
        settings = StaffDesk.settings(vertx, folders, stores, foundations.clock());
        watch = PortalWatch.begin(
                vertx,
                sources,
                WrittenPortals.checks(folders, sources, queries),
                this::closePortal,
                foundations.clock());
        return null;
    }

    /**
     * What is served survives a restart, even if its files are broken by then. Tables may have changed, too: that takes no
     * portal away whose last good version is known.
     */
    private Keeping keeping() {
        Folders folders = foundations.folders();
        return new Keeping(
                vertx,
                folders.sources(),
                sources -> WrittenPortals.checks(folders, sources),
                foundations.keys().sealer(),
                stores.versions());
    }

    private Future<Void> serve() {
        return Features.start(vertx, parts())
                .compose(features -> foundations
                        .data()
                        .prepare(stores, portals())
                        .compose(prepared -> Web.deploy(vertx, foundations.web(), services(features), loops()))
                        .compose(listening -> {
                            edge.addAll(listening);
                            return vertx.deployVerticle(
                                    ManagementPort.of(vertx, foundations, stores, watch.releases()));
                        }))
                .onSuccess(started -> {
                    tellNotServed();
                    Tidying.nowAndThen(vertx, database, foundations.clock());
                })
                .mapEmpty();
    }

    private void tellNotServed() {
        if (!foundations.hasStaff()) {
            portals().stream()
                    .filter(portal -> portal.audience() == Audience.USER)
                    .forEach(portal -> LOG.warn("portal {} is not served: {}", portal.id(), PortalReport.NO_PLACE));
        }
    }

    /** One instance per event loop. */
    private static int loops() {
        return Runtime.getRuntime().availableProcessors();
    }

    private Features.Parts parts() {
        return new Features.Parts(
                stores,
                foundations.keys(),
                Policies.of(foundations.limits()),
                foundations.limits().hashing(),
                foundations.mail(),
                new MailTextsOfPortals(watch.releases()::current),
                foundations.clock(),
                foundations.random(),
                foundations.metrics().registry());
    }

    private WebServices services(Features features) {
        return new WebServices(
                watch.releases()::current,
                assets,
                texts,
                features.journey(),
                features.signedIn(),
                features.ownPassword(),
                features.stepUp(),
                features.welcome(),
                features.updates(),
                features.messages(),
                StaffDesk.of(
                        vertx,
                        stores,
                        watch.releases(),
                        settings,
                        foundations.keys(),
                        foundations.random(),
                        Policies.of(foundations.limits()),
                        foundations.staffOrigin(),
                        foundations.clock()),
                features.activities(),
                clientData,
                foundations.keys().hash(),
                foundations.random(),
                foundations.metrics().registry(),
                foundations.clock(),
                foundations.inbox());
    }

    /** Nobody stays signed in at a portal that is gone: its folder may come back as another portal. */
    private void closePortal(PortalId portal) {
        new PortalClosing(vertx, stores.sessions())
                .close(portal, foundations.clock().instant())
                .onFailure(failure -> LOG.error("sessions of portal {} did not end: {}", portal, failure.toString()));
    }
}
