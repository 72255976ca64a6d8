package app.foyer.demo;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEntry;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.secret.SealedText;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Where the demo puts its accounts. Nothing that is there already is changed. */
public interface SampleStore {
    /** Adds an account; answers the id of the one with this client id, old or new. */
    Future<Added> add(Account account, String passwordHash, Instant now);

    /** Whether the account was added just now. */
    record Added(AccountId id, boolean isNew) {}

    /** An authenticator to be paired; several portals may share one. */
    record Sample(UUID authenticator, SealedText secret) {}

    /** Pairs the account at portals where it is not paired, by one authenticator. */
    Future<Void> pair(AccountId account, List<PortalId> portals, Supplier<Sample> sample, Instant now);

    /** Whether a mail waits to be delivered. */
    Future<Boolean> mailsWait();

    Future<Void> append(List<ActivityEntry> entries);
}
