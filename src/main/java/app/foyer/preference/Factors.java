package app.foyer.preference;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEntry;
import app.foyer.email.NewMail;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.preference.FactorAddresses.Cleared;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where it is kept what a client proves themselves with, and what staff prefer. Each change ends the client's sign-ins in
 * progress, so that none is completed under what held before.
 */
public interface Factors {
    /** What a change tells, and whom it mails. */
    record Told(ActivityEntry entry, Optional<NewMail> notice) {}

    /** What staff prefer from now on. */
    record Preference(
            AccountId account, Optional<PreferredMethod> method, Optional<Instant> until, String why, Instant now) {}

    /** Keeps it, and ends the sessions that were made under less; false when nothing changed. One transaction. */
    Future<Boolean> prefer(Preference preference, Function<Account, Told> told);

    /** Whose accounts are looked at; the others are nobody's. */
    enum Kind {
        CLIENT,
        STAFF
    }

    /** What is to be forgotten. */
    record Clearing(AccountId account, Kind kind, Optional<PortalId> only, boolean endsSessions, Instant now) {}

    /** Forgets it; empty when nobody has this account. One transaction. */
    Future<Optional<Cleared>> clear(Clearing clearing, Function<Account, Told> told);
}
