package app.foyer.transfer;

import app.foyer.activity.ActivityEntry;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.otp.Authenticators.Sealed;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Where clients are kept, for many of them at once. */
public interface ManyClients {
    /**
     * What some rows are about.
     *
     * @param clientIds as they are written
     * @param ids those and all Web User Ids
     */
    record Asked(Set<String> clientIds, Set<String> ids) {}

    /**
     * What is known of that.
     *
     * @param clients by the client id that was asked for
     * @param holders whose Client Id or Web User Id an id is, by the id that was asked for
     */
    record Known(Map<String, KnownClient> clients, Map<String, Set<AccountId>> holders) {}

    /** A secret to be paired, at one or several portals; {@code isNew} where it is not kept yet. */
    record Pairing(UUID authenticator, Optional<Sealed> fresh, List<PortalId> portals) {}

    /**
     * One client to be added or changed.
     *
     * @param isReauthenticated whether whoever is signed in must sign in again
     */
    record Change(
            AccountId id,
            boolean isNew,
            ClientState state,
            List<Pairing> pairings,
            boolean isReauthenticated,
            ActivityEntry told) {}

    /** What is decided about some rows; marks also of those that change nothing else. */
    record Decided(List<Change> changes, Map<AccountId, Marks> marks, Instant at) {}

    /** What decides, and something that it has to say besides. */
    record Answer<T>(Decided decided, T besides) {}

    /**
     * Looks up what is known, has it decided, and writes what was decided; all of it as one transaction.
     *
     * @param dry whether nothing is written
     */
    <T> Future<T> change(Asked asked, boolean dry, Function<Known, Answer<T>> decide);

    /** A client as they are written to a file. */
    record Kept(ClientState state, Map<PortalId, Sealed> secrets) {}

    /** Some clients, by their ids in small letters, from behind one of them on. */
    Future<List<Kept>> page(String after, int most, boolean withSecrets);
}
