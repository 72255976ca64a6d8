package app.foyer.launch;

import app.foyer.bus.LocalCodec;
import app.foyer.command.Commands;
import app.foyer.config.Limits;
import app.foyer.metrics.Metrics;
import app.foyer.query.ClientData;
import app.foyer.release.PortalWatch;
import app.foyer.release.Releases;
import app.foyer.secret.Keys;
import app.foyer.storage.Database;
import app.foyer.storage.Stores;
import app.foyer.view.MailTextsOfPortals;
import app.foyer.web.Assets;
import app.foyer.web.Web;
import app.foyer.web.WebConfig;
import app.foyer.web.WebServices;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Starts everything but a database, answers the first page and ends: the classes that this took are archived, so that the
 * real starts find them ready.
 */
final class TrainingRun {
    private final Folders folders;
    private final SecureRandom random = new SecureRandom();

    TrainingRun(Folders folders) {
        this.folders = folders;
    }

    int run() throws Exception {
        DatabaseClasses.load();
        try (Running running = new Running()) {
            Metrics metrics = running.open(Metrics.ofThisProcess());
            Vertx vertx = running.vertx(metrics);
            LocalCodec.install(vertx);
            PortalWatch watch = running.open(PortalWatch.begin(
                    vertx,
                    folders.sources(),
                    WrittenPortals.checks(folders, folders.sources()),
                    gone -> {},
                    new SystemClock()));
            Releases releases = watch.releases();
            int port = FreePorts.free();
            Running.await(Web.deploy(vertx, WebConfig.loopback(port), services(vertx, releases, metrics), 1));
            for (var portal : releases.all()) {
                visit("http://localhost:" + port + "/" + portal.id() + "/");
            }
            metrics.text();
            return Commands.OK;
        }
    }

    private WebServices services(Vertx vertx, Releases releases, Metrics metrics) throws Exception {
        Keys keys = keys();
        Limits limits = Limits.standard();
        PgConnectOptions nowhere = new PgConnectOptions().setHost("127.0.0.1").setPort(FreePorts.free());
        Stores stores = Stores.over(Database.open(vertx, nowhere, 1));
        Features features = Running.await(Features.start(
                vertx,
                new Features.Parts(
                        stores,
                        keys,
                        Policies.of(limits),
                        limits.hashing(),
                        MailAccess.inbox("127.0.0.1", FreePorts.free()),
                        new MailTextsOfPortals(releases::current),
                        new SystemClock(),
                        random,
                        metrics.registry())));
        return new WebServices(
                releases::current,
                Assets.load(folders.webroot(), folders.openApi()),
                folders.engineTexts(),
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
                        releases,
                        StaffDesk.settings(vertx, folders, stores, new SystemClock()),
                        keys,
                        random,
                        Policies.of(limits),
                        "",
                        new SystemClock()),
                features.activities(),
                ClientData.none(),
                keys.hash(),
                random,
                metrics.registry(),
                new SystemClock(),
                Optional.empty());
    }

    private Keys keys() throws Exception {
        Path folder = Files.createTempDirectory("foyer-training");
        Path file = folder.resolve("keys");
        try {
            Keys.createIfMissing(file, random);
            return Keys.read(file, random);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static void visit(String address) throws Exception {
        HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
    }
}
