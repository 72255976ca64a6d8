package app.foyer.demo;

import app.foyer.account.Account;
import app.foyer.account.Role;
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

/** The demo's members of staff: one who helps clients, and one who may do everything; each with an app of their own. */
public final class SampleStaff {
    public static final String PASSWORD = "foyer-demo-staff";
    public static final String SUPPORT_SECRET = "KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU";
    public static final String ADMIN_SECRET = "MFSG22LONRQXG5DFOJ2GK3LPFVZWK3TE";

    private static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");

    public static final Account SUPPORT = member("support@demo.example", "Sina Support", Role.SUPPORT);
    public static final Account ADMIN = member("admin@demo.example", "Aroha Admin", Role.ADMIN);

    private final SampleStore store;
    private final Sealer sealer;
    private final InstantSource clock;

    public SampleStaff(SampleStore store, Sealer sealer, InstantSource clock) {
        this.store = store;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * Adds what is missing.
     *
     * @param passwordHash of {@link #PASSWORD}
     * @param desks the portals for staff, where both are paired
     */
    public Future<Void> add(String passwordHash, List<PortalId> desks) {
        return add(SUPPORT, SUPPORT_SECRET, passwordHash, desks)
                .compose(added -> add(ADMIN, ADMIN_SECRET, passwordHash, desks));
    }

    private Future<Void> add(Account member, String secret, String passwordHash, List<PortalId> desks) {
        Instant now = clock.instant();
        return store.add(member, passwordHash, now)
                .compose(added -> store.pair(added.id(), desks, () -> sample(secret), now));
    }

    private SampleStore.Sample sample(String secret) {
        UUID id = UUID.randomUUID();
        return new SampleStore.Sample(id, sealer.seal(secret, Authenticators.Sealed.row(id)));
    }

    private static Account member(String email, String name, Role role) {
        return new Account(
                new AccountId(UUID.randomUUID()),
                email,
                Optional.empty(),
                name,
                Optional.of(email),
                ZONE,
                Optional.empty(),
                Optional.of(role));
    }
}
