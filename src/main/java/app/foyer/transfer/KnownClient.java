package app.foyer.transfer;

import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.otp.Authenticators.Sealed;
import java.util.Map;

/**
 * Whom an id belongs to already.
 *
 * @param isStaff then it is no client
 * @param secrets by the portals where they are paired
 */
public record KnownClient(
        AccountId id, boolean isStaff, ClientState state, Map<PortalId, Sealed> secrets, Marks marks) {}
