package app.foyer.transfer;

import app.foyer.identity.PortalId;
import app.foyer.otp.SharedSecret;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What a row says of a client, once it is known to make sense on its own.
 *
 * @param line where it stands
 * @param passwordHash one that may be stored
 * @param secrets by portal
 */
record ClientRow(
        int line,
        String clientId,
        Said<String> webUserId,
        Optional<String> name,
        Said<String> email,
        Optional<Boolean> emailConfirmed,
        Said<String> phone,
        Optional<ZoneId> zone,
        Optional<Boolean> active,
        Optional<Boolean> mustChangePassword,
        Optional<String> passwordHash,
        Map<PortalId, SharedSecret> secrets) {

    @Override
    public String toString() {
        return "ClientRow[" + line + "]";
    }
}
