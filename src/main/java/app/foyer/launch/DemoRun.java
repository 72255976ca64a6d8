package app.foyer.launch;

import app.foyer.account.Password;
import app.foyer.account.PasswordHash;
import app.foyer.command.DemoOptions;
import app.foyer.config.ServerConfig;
import app.foyer.demo.EmbeddedDatabase;
import app.foyer.demo.InboxMessage;
import app.foyer.demo.MailInbox;
import app.foyer.demo.SampleClients;
import app.foyer.demo.SampleStaff;
import app.foyer.identity.PortalId;
import app.foyer.launch.Foundations.Management;
import app.foyer.metrics.Metrics;
import app.foyer.portal.Audience;
import app.foyer.portal.Portal;
import app.foyer.secret.Keys;
import app.foyer.storage.Stores;
import app.foyer.web.DevInbox;
import app.foyer.web.DevMail;
import app.foyer.web.WebConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Everything on this machine: its own database, its own inbox, and the sample clients. */
final class DemoRun {
    private static final int CONNECTIONS = 8;

    private final DemoOptions options;
    private final ServerConfig config;
    private final InstantSource clock = new SystemClock();
    private final SecureRandom random = new SecureRandom();

    DemoRun(DemoOptions options, ServerConfig config) {
        this.options = options;
        this.config = config;
    }

    /** Starts it; what was opened is closed by {@code running}. */
    List<Portal> start(Running running, Folders folders) throws Exception {
        EmbeddedDatabase database = running.open(EmbeddedDatabase.start(options.data()));
        MailInbox inbox = running.open(MailInbox.open(options.data(), clock));
        Metrics metrics = running.open(Metrics.ofThisProcess());
        Vertx vertx = running.vertx(metrics);
        return running.started(Platform.start(vertx, foundations(vertx, folders, database, inbox, metrics)));
    }

    private Foundations foundations(
            Vertx vertx, Folders folders, EmbeddedDatabase database, MailInbox inbox, Metrics metrics)
            throws IOException, SQLException {
        Keys keys = keys(options.data().resolve("keys.properties"));
        return new Foundations(
                folders,
                List.of(WebConfig.loopback(options.port())),
                new Management("127.0.0.1", options.managementPort()),
                DatabaseAccess.embedded(database, CONNECTIONS),
                Optional.of(QueryAccess.sample(database)),
                MailAccess.inbox(inbox.host(), inbox.port()),
                keys,
                config.limits(),
                Optional.of(devInbox(inbox)),
                (stores, portals) -> samples(vertx, keys, stores, portals),
                metrics,
                clock,
                random);
    }

    private Keys keys(Path file) throws IOException {
        Keys.createIfMissing(file, random);
        return Keys.read(file, random);
    }

    private Future<Void> samples(Vertx vertx, Keys keys, Stores stores, List<Portal> served) {
        SampleClients clients = new SampleClients(stores.samples(), keys.sealer(), clock);
        SampleStaff staff = new SampleStaff(stores.samples(), keys.sealer(), clock);
        return hash(vertx, SampleClients.PASSWORD)
                .compose(hash -> clients.add(hash, portals(served, Audience.CLIENT)))
                .compose(added -> hash(vertx, SampleStaff.PASSWORD))
                .compose(hash -> staff.add(hash, portals(served, Audience.USER)));
    }

    private static List<PortalId> portals(List<Portal> served, Audience audience) {
        return served.stream()
                .filter(portal -> portal.audience() == audience)
                .map(Portal::id)
                .toList();
    }

    private Future<String> hash(Vertx vertx, String password) {
        return vertx.executeBlocking(() -> PasswordHash.fastest(random).hash(new Password(password)), false);
    }

    private static DevInbox devInbox(MailInbox inbox) {
        return () -> inbox.messages().stream().map(DemoRun::devMail).toList();
    }

    private static DevMail devMail(InboxMessage mail) {
        return new DevMail(
                mail.id(),
                mail.at(),
                mail.from(),
                mail.to(),
                mail.subject(),
                mail.messageId(),
                mail.text(),
                mail.html());
    }
}
