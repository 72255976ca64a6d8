package app.foyer.update;

import app.foyer.account.Account;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One change that a client asked for.
 *
 * @param account as it is now
 * @param portal where it was asked for
 * @param was what was known when it was asked for
 * @param now what is known by now
 * @param confirmedAt when a code from the new address was entered; empty for what no code can confirm
 * @param endedAt when it was decided or withdrawn
 * @param answer what whoever rejected it wrote to the client
 */
public record UpdateRequest(
        UUID id,
        Account account,
        PortalId portal,
        UpdateKind kind,
        Optional<String> was,
        String wanted,
        Optional<String> now,
        UpdateState state,
        Instant askedAt,
        Optional<Instant> confirmedAt,
        Optional<Instant> endedAt,
        Optional<AccountId> decidedBy,
        Optional<String> answer) {

    /** Whether what was known changed after it was asked for: then nobody knows any more what it was to replace. */
    public boolean isOvertaken() {
        return !was.equals(now);
    }

    @Override
    public String toString() {
        return "UpdateRequest[" + id + "]";
    }
}
