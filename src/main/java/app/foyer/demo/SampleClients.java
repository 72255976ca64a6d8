package app.foyer.demo;

import app.foyer.account.Account;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.otp.Authenticators;
import app.foyer.secret.Sealer;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The clients of the demo: one who never paired an app, one who did, and some more for staff to find. */
public final class SampleClients {
    public static final String PASSWORD = "foyer-demo-client";
    /** The paired client's secret, for whoever wants to play with an authenticator app. */
    public static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");

    /** A client without an app, who signs in by web user id as well. */
    public static final Account NEVER_PAIRED =
            client("C1001", Optional.of("test@test.co.nz"), "Alex Test", "test@test.co.nz");

    public static final Account PAIRED = client("C1002", Optional.empty(), "Mere Demo", "demo.client@example.co.nz");

    /** They never signed in; the last has no address. */
    private static final List<Account> OTHERS = List.of(
            client("C1003", "Aroha Te Ngaio", "aroha.ngaio@example.co.nz"),
            client("C1004", "Ben Walker", "ben.walker@example.co.nz"),
            client("C1005", "Charlotte Smith", "charlotte.smith@example.com"),
            client("C1006", "David Smith-Jones", "david.sj@example.com"),
            client("C1007", "Emma Patel", "emma.patel@example.co.nz"),
            client("C1008", "Hemi Walker", "hemi.walker@example.co.nz"),
            client("C1009", "Isla McKenzie", "isla.mckenzie@example.com"),
            client("C1010", "Jack O’Brien", "jack.obrien@example.co.nz"),
            client("C1011", "Olivia Chen", "olivia.chen@example.com"),
            client("C1012", "Rangi Smith", "rangi.smith@example.co.nz"),
            client("C1013", "Zoë Müller", "zoe.mueller@example.org"),
            new Account(
                    new AccountId(UUID.randomUUID()),
                    "C1014",
                    Optional.empty(),
                    "Yuki Anderson",
                    Optional.empty(),
                    ZONE));

    private final SampleStore store;
    private final Sealer sealer;
    private final InstantSource clock;

    public SampleClients(SampleStore store, Sealer sealer, InstantSource clock) {
        this.store = store;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * Adds what is missing.
     *
     * @param passwordHash of {@link #PASSWORD}
     * @param portals the client-based ones, where the paired client is paired
     */
    public Future<Void> add(String passwordHash, List<PortalId> portals) {
        Instant now = clock.instant();
        SamplePast past = new SamplePast(portals, now);
        return store.add(NEVER_PAIRED, passwordHash, now)
                .compose(added -> added.isNew()
                        ? store.append(past.ofNeverPaired(added.id(), NEVER_PAIRED))
                        : Future.succeededFuture())
                .compose(done -> store.add(PAIRED, passwordHash, now))
                .compose(added -> store.pair(added.id(), portals, this::sample, now)
                        .compose(paired -> added.isNew()
                                ? store.append(past.ofPaired(added.id(), PAIRED))
                                : Future.succeededFuture()))
                .compose(done -> addOthers(passwordHash, now));
    }

    private Future<Void> addOthers(String passwordHash, Instant now) {
        return Future.all(OTHERS.stream()
                        .map(client -> store.add(client, passwordHash, now))
                        .toList())
                .mapEmpty();
    }

    private SampleStore.Sample sample() {
        UUID id = UUID.randomUUID();
        return new SampleStore.Sample(id, sealer.seal(SECRET, Authenticators.Sealed.row(id)));
    }

    private static Account client(String clientId, String name, String email) {
        return client(clientId, Optional.empty(), name, email);
    }

    private static Account client(String clientId, Optional<String> webUserId, String name, String email) {
        return new Account(new AccountId(UUID.randomUUID()), clientId, webUserId, name, Optional.of(email), ZONE);
    }
}
