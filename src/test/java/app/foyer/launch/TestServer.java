package app.foyer.launch;

import app.foyer.account.Account;
import app.foyer.account.Password;
import app.foyer.account.PasswordHash;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.config.Limits;
import app.foyer.demo.SampleStore;
import app.foyer.emergency.Creation;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.launch.Foundations.Data;
import app.foyer.launch.Foundations.Management;
import app.foyer.metrics.Metrics;
import app.foyer.otp.Authenticators;
import app.foyer.portal.Portal;
import app.foyer.preference.FactorAddresses;
import app.foyer.preference.PreferredMethod;
import app.foyer.secret.Keys;
import app.foyer.signin.StaffHelp;
import app.foyer.storage.Database;
import app.foyer.storage.Stores;
import app.foyer.transfer.Author;
import app.foyer.transfer.Format;
import app.foyer.transfer.Import;
import app.foyer.transfer.Report;
import app.foyer.web.WebConfig;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Mailbox;
import app.foyer.world.Postgres;
import app.foyer.world.StandingClock;
import app.foyer.world.Visitor;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The whole server with the shipped portals, a database and a mail server of its own, and a clock that stands. */
public final class TestServer implements AutoCloseable {
    public static final String PASSWORD = "correct horse battery staple";
    public static final PortalId CONNECT = new PortalId("client-connect");
    public static final PortalId LEGACY = new PortalId("legacy-connect");
    public static final PortalId DESK = new PortalId("staff-desk");
    private static final String HASH = PasswordHash.fastest(new SecureRandom()).hash(new Password(PASSWORD));
    private static final String NOBODYS_HASH = PasswordHash.fastest(new SecureRandom())
            .hash(new Password(UUID.randomUUID().toString()));
    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private final StandingClock clock = StandingClock.today();
    private final Postgres.Fresh postgres = Postgres.fresh();
    private final Mailbox mailbox = new Mailbox();
    private final Path home;
    private final Path settings;
    private final Folders folders;
    private final Keys keys;
    private final int port;
    private final int managementPort;
    private Vertx vertx;
    private Metrics metrics;
    private Stores stores;
    private Platform platform;

    private TestServer(Optional<Folders> written) throws IOException {
        home = Files.createTempDirectory("foyer-test-server");
        settings = home.resolve("settings");
        copySettings();
        folders = written.orElseGet(this::shipped);
        Keys.createIfMissing(home.resolve("keys"), new SecureRandom());
        keys = Keys.read(home.resolve("keys"), new SecureRandom());
        port = FreePorts.free();
        managementPort = FreePorts.free();
    }

    /** A server that answers. */
    public static TestServer start() {
        return start(Optional.empty());
    }

    /** A server whose copies of the shipped portals lack some files. */
    public static TestServer without(Path root, String... files) throws IOException {
        PortalCopies copies = PortalCopies.in(root);
        for (String file : files) {
            Files.delete(root.resolve("portals").resolve(file));
        }
        return start(copies.folders());
    }

    /** A server with portals of a test's own. */
    static TestServer start(Folders folders) {
        return start(Optional.of(folders));
    }

    private static TestServer start(Optional<Folders> folders) {
        try {
            TestServer server = new TestServer(folders);
            server.run();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void run() {
        vertx = Vertx.vertx();
        metrics = Metrics.ofThisProcess();
        Database database = Database.open(vertx, postgres.asApp(), 8);
        stores = Stores.over(database);
        platform = Platform.start(vertx, foundations()).await();
    }

    /** Stops it and starts it again, with the same database, keys and mail server. */
    public void restart() {
        restart(() -> {});
    }

    /** The same, and something happens while it is down. */
    void restart(Runnable meanwhile) {
        stop();
        meanwhile.run();
        run();
    }

    /** Waits until the version that is served of a portal is kept for a restart. */
    void untilKept(PortalId portal) {
        String version = "";
        while (!stores.versions()
                .versions()
                .await()
                .getOrDefault(portal.value(), "none")
                .equals(version)) {
            reload();
            version = platform.portals().stream()
                    .filter(served -> served.id().equals(portal))
                    .findFirst()
                    .orElseThrow()
                    .version();
        }
    }

    /** Replaces an admin's settings of a portal; they count once the server has seen them, see {@link #reload}. */
    public void setting(PortalId portal, String yaml) {
        try {
            Files.writeString(settings.resolve(portal + ".yaml"), yaml);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An admin's settings of a portal, as they stand in the file. */
    public String setting(PortalId portal) {
        try {
            return Files.readString(settings.resolve(portal + ".yaml"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Platform platform() {
        return platform;
    }

    /** Waits until what was written counts, without a restart. */
    public void reload() {
        platform.settled().await();
    }

    private Folders shipped() {
        Path project = Path.of("");
        return new Folders(
                project.resolve("portals"), settings, project.resolve("webroot"), project.resolve("docs/openapi.yaml"));
    }

    private Foundations foundations() {
        return new Foundations(
                folders,
                List.of(WebConfig.loopback(port)),
                new Management("127.0.0.1", managementPort),
                new DatabaseAccess(
                        postgres.asApp(),
                        postgres.server().ownerUser(),
                        postgres.server().ownerPassword(),
                        "",
                        8),
                Optional.of(QueryAccess.sample(postgres.server())),
                MailAccess.inbox("127.0.0.1", mailbox.port()),
                keys,
                Limits.standard(),
                Optional.empty(),
                Data.none(),
                metrics,
                clock,
                new SecureRandom());
    }

    public String origin() {
        return "http://localhost:" + port;
    }

    public String managementOrigin() {
        return "http://127.0.0.1:" + managementPort;
    }

    Keys keys() {
        return keys;
    }

    public StandingClock clock() {
        return clock;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public Postgres.Fresh postgres() {
        return postgres;
    }

    /** Somebody with a browser of their own, at one portal's API. */
    public Visitor visitor(PortalId portal) {
        return new Visitor(origin(), portal);
    }

    /** A client whom nobody knows yet, with an address of their own. */
    public Account client() {
        return client(Optional.of(UUID.randomUUID().toString().replace("-", "") + "@clients.example.co.nz"));
    }

    public Account client(Optional<String> email) {
        Account account = new Account(
                new AccountId(UUID.randomUUID()),
                "C" + UUID.randomUUID().toString().substring(0, 8),
                email,
                "Test Client",
                email,
                ZoneId.of("Pacific/Auckland"));
        stores.samples().add(account, HASH, clock.instant()).await();
        return account;
    }

    /** A client whose name and names to sign in with are known. */
    public Account client(String clientId, Optional<String> webUserId, String name, String email) {
        Account account = new Account(
                new AccountId(UUID.randomUUID()),
                clientId,
                webUserId,
                name,
                Optional.of(email),
                ZoneId.of("Pacific/Auckland"));
        stores.samples().add(account, HASH, clock.instant()).await();
        return account;
    }

    /** A member of staff whom nobody knows yet, with that role. */
    public Account member(Role role) {
        String own = UUID.randomUUID().toString().substring(0, 8);
        String email = own + "@staff.example.co.nz";
        Account account = new Account(
                new AccountId(UUID.randomUUID()),
                email,
                Optional.empty(),
                "Sam " + own,
                Optional.of(email),
                ZoneId.of("Pacific/Auckland"),
                Optional.empty(),
                Optional.of(role));
        stores.samples().add(account, HASH, clock.instant()).await();
        return account;
    }

    /** Pairs an app wherever an account is for, with one secret. */
    public AuthenticatorApp pair(Account account) {
        UUID id = UUID.randomUUID();
        SampleStore.Sample sample =
                new SampleStore.Sample(id, keys.sealer().seal(SECRET, Authenticators.Sealed.row(id)));
        stores.samples()
                .pair(
                        account.id(),
                        account.isStaff() ? List.of(DESK) : List.of(CONNECT, LEGACY),
                        () -> sample,
                        clock.instant())
                .await();
        return new AuthenticatorApp(SECRET);
    }

    /** Has a staff member create an emergency code for a client. */
    public Creation emergencyCode(PortalId portal, Account client) {
        return emergencyCode(portal, client, new AccountId(UUID.randomUUID()));
    }

    public Creation emergencyCode(PortalId portal, Account client, AccountId by) {
        Portal served = platform.portals().stream()
                .filter(each -> each.id().equals(portal))
                .findFirst()
                .orElseThrow();
        Caller desk = new Caller("198.51.100.77", "Chrome on Windows");
        return new StaffHelp(vertx)
                .createEmergencyCode(served, client.id(), by, "Lost the phone, and the mailbox is full", desk)
                .await();
    }

    /** Has a client choose a new password at the next sign-in; false when that was so already. */
    public boolean demandNewPassword(Account account) {
        ActivityEntry entry = ActivityEntry.of(
                account.id(),
                CONNECT,
                clock.instant(),
                ActivityEvent.PASSWORD_CHANGE_DEMANDED,
                Map.of(),
                Caller.UNKNOWN);
        return stores.passwords().demandNew(account.id(), entry).await();
    }

    /** Has a staff member prefer a method for a client. */
    public boolean prefer(Account client, Optional<PreferredMethod> method, Optional<Instant> until) {
        return new StaffHelp(vertx)
                .prefer(new FactorAddresses.Prefer(client.id(), method, until, act()))
                .await()
                .yes();
    }

    /** Has a staff member reset what a client set up. */
    public Optional<FactorAddresses.Cleared> reset(Account client, Optional<PortalId> only, boolean endsSessions) {
        return new StaffHelp(vertx)
                .reset(new FactorAddresses.Reset(client.id(), only, endsSessions, act()))
                .await();
    }

    /** Takes clients from a file's text, while the server runs. */
    Report importing(Reader text, Format format, boolean dry) {
        var setting = new Import.Setting(
                List.of(CONNECT, LEGACY), ZoneId.of("Pacific/Auckland"), Author.at(CONNECT), NOBODYS_HASH);
        return new Import(vertx, stores.manyClients(), keys.sealer(), setting, clock)
                .run(text, format, dry)
                .await();
    }

    private static FactorAddresses.Act act() {
        Caller desk = new Caller("198.51.100.77", "Chrome on Windows");
        return new FactorAddresses.Act(new AccountId(UUID.randomUUID()), "Asked for it by phone", CONNECT, desk);
    }

    private void copySettings() throws IOException {
        Files.createDirectories(settings);
        try (Stream<Path> shipped = Files.list(Path.of("config/portals"))) {
            for (Path file : shipped.toList()) {
                Files.copy(file, settings.resolve(file.getFileName()));
            }
        }
    }

    /** One after the other: what Vert.x would do after its own end, it never does. */
    private void stop() {
        try {
            platform.stop().await();
        } finally {
            vertx.close().await();
            metrics.close();
        }
    }

    @Override
    public void close() {
        stop();
        mailbox.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
