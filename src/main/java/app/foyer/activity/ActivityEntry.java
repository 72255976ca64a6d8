package app.foyer.activity;

import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that happened.
 *
 * @param account whose activity it is; empty when somebody typed an identifier that nobody has
 * @param facts what {@link ActivityWords} needs to tell it: masked addresses, methods, page names; never a secret
 */
public record ActivityEntry(
        UUID id,
        Optional<AccountId> account,
        PortalId portal,
        Instant at,
        ActivityEvent event,
        Map<String, String> facts,
        Caller caller) {

    public ActivityEntry {
        facts = Map.copyOf(facts);
    }

    public static ActivityEntry of(
            AccountId account,
            PortalId portal,
            Instant at,
            ActivityEvent event,
            Map<String, String> facts,
            Caller caller) {
        return new ActivityEntry(UUID.randomUUID(), Optional.of(account), portal, at, event, facts, caller);
    }
}
