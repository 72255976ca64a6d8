package app.foyer.session;

import app.foyer.account.Account;
import app.foyer.identity.PortalId;
import app.foyer.identity.SessionId;
import app.foyer.proof.Method;
import java.time.Instant;

/**
 * One signed-in browser at one portal.
 *
 * @param method how it was proven at sign-in; its assurance never rises above that
 * @param lastSeen when the client last asked for something, to the minute
 * @param confirmedAt when a second factor was last shown: at sign-in, or by a code asked for since
 * @param emailDefault whether the client's codes for this portal come by e-mail first
 */
public record Session(
        SessionId id,
        PortalId portal,
        Account account,
        Method method,
        Instant startedAt,
        Instant lastSeen,
        Instant confirmedAt,
        boolean emailDefault) {}
