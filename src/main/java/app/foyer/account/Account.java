package app.foyer.account;

import app.foyer.identity.AccountId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * One stored person, server-wide: a client, or a member of staff.
 *
 * @param clientId what the lender calls the client, such as {@code C1001}; of staff, the address they sign in with
 * @param webUserId what the client chose to sign in with, unique on this server
 * @param email where codes and notices go; empty when none is known
 * @param zone in which times are told to the client
 * @param language that the client chose, at any portal
 * @param role of a member of staff; clients have none
 */
public record Account(
        AccountId id,
        String clientId,
        Optional<String> webUserId,
        String name,
        Optional<String> email,
        ZoneId zone,
        Optional<Locale> language,
        Optional<Role> role) {

    /** A client who chose no language. */
    public Account(
            AccountId id,
            String clientId,
            Optional<String> webUserId,
            String name,
            Optional<String> email,
            ZoneId zone) {
        this(id, clientId, webUserId, name, email, zone, Optional.empty(), Optional.empty());
    }

    /**
     * What the client is called inside an authenticator app: the name they sign in with. Never an address, since who
     * knows the password alone may see the QR code, and only the masked address.
     */
    public String signInName() {
        return webUserId.filter(name -> !name.contains("@")).orElse(clientId);
    }

    public boolean isStaff() {
        return role.isPresent();
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
