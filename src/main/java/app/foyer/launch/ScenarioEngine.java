package app.foyer.launch;

import app.foyer.account.Account;
import app.foyer.account.Password;
import app.foyer.account.PasswordHash;
import app.foyer.config.Limits;
import app.foyer.demo.EmbeddedDatabase;
import app.foyer.demo.MailInbox;
import app.foyer.demo.SampleClients;
import app.foyer.demo.SampleStore;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.launch.Foundations.Management;
import app.foyer.metrics.Metrics;
import app.foyer.otp.Authenticators;
import app.foyer.scenario.ClientKind;
import app.foyer.scenario.Engine;
import app.foyer.secret.Keys;
import app.foyer.storage.Stores;
import app.foyer.web.WebConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The whole server in a folder of its own, with clients made as they are asked for and a clock that only moves when told. */
final class ScenarioEngine implements Engine {
    private static final int CONNECTIONS = 4;
    private static final long LOOK_AGAIN_MS = 20;
    private static final int MOST_LOOKS = 1_500;
    private static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");

    private final SecureRandom random = new SecureRandom();
    private final HeldClock clock = HeldClock.atHalfMinuteOf(new SystemClock());
    private final String hash = PasswordHash.fastest(random).hash(new Password(SampleClients.PASSWORD));
    private final int port;
    private final MailInbox inbox;
    private final Keys keys;
    private final Vertx vertx;
    private SampleStore samples;

    /** Starts it; {@code running} stops it. */
    ScenarioEngine(Running running, Folders folders, Path home) throws Exception {
        port = FreePorts.free();
        keys = keys(home.resolve("keys.properties"));
        EmbeddedDatabase database = running.open(EmbeddedDatabase.start(home));
        inbox = running.open(MailInbox.open(home, clock));
        vertx = running.vertx();
        Metrics metrics = running.open(Metrics.ofThisProcess());
        running.started(Platform.start(vertx, foundations(folders, database, metrics)));
    }

    private Foundations foundations(Folders folders, EmbeddedDatabase database, Metrics metrics) throws IOException {
        return new Foundations(
                folders,
                List.of(WebConfig.loopback(port)),
                new Management("127.0.0.1", FreePorts.free()),
                DatabaseAccess.embedded(database, CONNECTIONS),
                Optional.of(QueryAccess.sample(database)),
                MailAccess.inbox(inbox.host(), inbox.port()),
                keys,
                Limits.standard(),
                Optional.empty(),
                (stores, definitions) -> keep(stores),
                metrics,
                clock,
                random);
    }

    private Future<Void> keep(Stores stores) {
        samples = stores.samples();
        return Future.succeededFuture();
    }

    private Keys keys(Path file) throws Exception {
        Keys.createIfMissing(file, random);
        return Keys.read(file, random);
    }

    @Override
    public String origin() {
        return "http://localhost:" + port;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void pass(Duration time) {
        clock.pass(time);
    }

    @Override
    public Person newClient(ClientKind kind, PortalId portal) {
        String unique = UUID.randomUUID().toString();
        Optional<String> email =
                Optional.of("client-" + unique + "@example.co.nz").filter(any -> kind.hasEmail());
        Account account = new Account(
                new AccountId(UUID.randomUUID()),
                "S" + unique.substring(0, 8),
                Optional.empty(),
                "Sam Example",
                email,
                ZONE);
        waitFor(samples.add(account, hash, now()));
        if (kind.hasApp()) {
            waitFor(samples.pair(account.id(), List.of(portal), this::app, now()));
        }
        return new Person(
                account.clientId(),
                SampleClients.PASSWORD,
                email,
                Optional.of(SampleClients.SECRET).filter(any -> kind.hasApp()));
    }

    private SampleStore.Sample app() {
        UUID id = UUID.randomUUID();
        return new SampleStore.Sample(id, keys.sealer().seal(SampleClients.SECRET, Authenticators.Sealed.row(id)));
    }

    @Override
    public List<Letter> mailsTo(String address) {
        for (int looks = 0; waitFor(samples.mailsWait()); looks++) {
            if (looks == MOST_LOOKS) {
                throw new IllegalStateException("a mail is on its way and does not arrive");
            }
            waitFor(vertx.timer(LOOK_AGAIN_MS));
        }
        return inbox.messages().stream()
                .filter(mail -> mail.to().contains(address))
                .map(mail -> new Letter(mail.subject(), mail.text()))
                .toList();
    }

    private static <T> T waitFor(Future<T> future) {
        try {
            return Running.await(future);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (Exception failure) {
            throw new IllegalStateException("the database does not answer", failure);
        }
    }
}
