package app.foyer.transfer;

import java.time.ZoneId;
import java.util.Optional;

/**
 * All that is kept of a client and may come from a file, but secrets.
 *
 * @param passwordHash in PHC format, or bcrypt's own
 */
public record ClientState(
        String clientId,
        Optional<String> webUserId,
        String name,
        Optional<String> email,
        boolean emailConfirmed,
        Optional<String> phone,
        ZoneId zone,
        boolean active,
        boolean mustChangePassword,
        String passwordHash) {

    @Override
    public String toString() {
        return "ClientState[hidden]";
    }
}
