package app.foyer.launch;

import app.foyer.account.Account;
import app.foyer.account.Password;
import app.foyer.account.PasswordHash;
import app.foyer.bus.LocalCodec;
import app.foyer.config.Limits;
import app.foyer.demo.SampleStore;
import app.foyer.email.MailKind;
import app.foyer.email.MailTexts;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.otp.Authenticators;
import app.foyer.portal.Audience;
import app.foyer.portal.Contact;
import app.foyer.portal.IdentifierKind;
import app.foyer.portal.MultiFactorMethod;
import app.foyer.portal.MultiFactorSettings;
import app.foyer.portal.Portal;
import app.foyer.secret.Keys;
import app.foyer.secret.Token;
import app.foyer.signin.Answer;
import app.foyer.storage.Database;
import app.foyer.storage.Stores;
import app.foyer.text.EngineWords;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Mailbox;
import app.foyer.world.Postgres;
import app.foyer.world.StandingClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The features with everything behind them and no web before them: real bus, real database, a clock that stands. */
final class FeaturesWorld implements AutoCloseable {
    static final Caller CALLER = new Caller("192.0.2.1", "Firefox on Linux");
    static final Password PASSWORD = new Password("correct horse battery staple");
    private static final String HASH = PasswordHash.fastest(new SecureRandom()).hash(PASSWORD);

    final Vertx vertx = Vertx.vertx();
    final StandingClock clock;
    final Postgres.Fresh postgres;
    final Database database;
    final Stores stores;
    final Keys keys;
    final Mailbox mailbox;
    final Features features;
    private final MailAccess mail;

    FeaturesWorld() {
        this(new Mailbox());
    }

    private FeaturesWorld(Mailbox mailbox) {
        this(mailbox, MailAccess.inbox("127.0.0.1", mailbox.port()), FeaturesWorld::plainText);
    }

    private FeaturesWorld(Mailbox mailbox, MailAccess mail, MailTexts texts) {
        this(StandingClock.today(), Postgres.fresh(), newKeys(), mailbox, mail, texts);
    }

    private FeaturesWorld(
            StandingClock clock,
            Postgres.Fresh postgres,
            Keys keys,
            Mailbox mailbox,
            MailAccess mail,
            MailTexts texts) {
        this.clock = clock;
        this.postgres = postgres;
        this.keys = keys;
        this.mailbox = mailbox;
        this.mail = mail;
        database = Database.open(vertx, postgres.asApp(), 8);
        database.answers().await();
        stores = Stores.over(database);
        LocalCodec.install(vertx);
        Limits limits = Limits.standard();
        features = Features.start(
                        vertx,
                        new Features.Parts(
                                stores,
                                keys,
                                Policies.of(limits),
                                limits.hashing(),
                                mail,
                                texts,
                                clock,
                                new SecureRandom(),
                                new SimpleMeterRegistry()))
                .await();
    }

    /** Features whose mails go to a mail server of the test's own. */
    static FeaturesWorld mailingBy(MailAccess mail) {
        return new FeaturesWorld(new Mailbox(), mail, FeaturesWorld::plainText);
    }

    static FeaturesWorld wording(MailTexts texts) {
        Mailbox mailbox = new Mailbox();
        return new FeaturesWorld(mailbox, MailAccess.inbox("127.0.0.1", mailbox.port()), texts);
    }

    /** A second node over the same database, clock, keys and mail server; it is closed before the first. */
    FeaturesWorld node() {
        return new FeaturesWorld(clock, postgres, keys, mailbox, mail, FeaturesWorld::plainText);
    }

    /** A portal that asks for an authenticator app, with the two options as given. */
    static Portal portal(String id, boolean emailCode, boolean emailDefault) {
        return portal(id, new MultiFactorSettings(MultiFactorMethod.AUTHENTICATOR_APP, id, emailCode, emailDefault));
    }

    static Portal portal(String id, MultiFactorSettings settings) {
        return new Portal(
                new PortalId(id),
                "Portal " + id,
                Audience.CLIENT,
                IdentifierKind.EITHER,
                settings,
                new Contact("0800 555 019", Optional.empty()),
                List.of(),
                ZoneId.of("Pacific/Auckland"),
                Map.of(),
                EngineWords.TEXTS,
                Path.of("portals", id),
                "1");
    }

    /** A client whom nobody knows yet. */
    Account client() {
        String name = UUID.randomUUID().toString();
        return add(Optional.of(name + "@clients.example.co.nz"));
    }

    Account add(Optional<String> email) {
        Account account = new Account(
                new AccountId(UUID.randomUUID()),
                "C" + UUID.randomUUID(),
                Optional.empty(),
                "Test Client",
                email,
                ZoneId.of("Pacific/Auckland"));
        stores.samples().add(account, HASH, clock.instant()).await();
        return account;
    }

    /** Has a client give the right password; the sign-in then in progress. */
    Token begin(Portal portal, Account client) {
        Answer answer = features.journey()
                .password(portal, Optional.empty(), client.clientId(), PASSWORD, CALLER)
                .await();
        return ((Answer.Begun) answer).signIn();
    }

    /** Pairs a client's app at some portals, all with one secret. */
    AuthenticatorApp pair(Account account, Portal... portals) {
        String secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        UUID id = UUID.randomUUID();
        SampleStore.Sample sample =
                new SampleStore.Sample(id, keys.sealer().seal(secret, Authenticators.Sealed.row(id)));
        List<PortalId> ids = List.of(portals).stream().map(Portal::id).toList();
        stores.samples().pair(account.id(), ids, () -> sample, clock.instant()).await();
        return new AuthenticatorApp(secret);
    }

    private static Optional<MailTexts.Worded> plainText(MailKind kind, MailTexts.Facts facts) {
        return Optional.of(new MailTexts.Worded(
                "Portal " + facts.portal(), kind.id(), facts.code().orElse("no code"), "<p>" + kind.id() + "</p>"));
    }

    private static Keys newKeys() {
        try {
            Path file = Files.createTempDirectory("foyer-test-keys").resolve("keys");
            Keys.createIfMissing(file, new SecureRandom());
            return Keys.read(file, new SecureRandom());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        vertx.close().await();
        mailbox.close();
    }
}
