package app.foyer.transfer;

import app.foyer.identity.PortalId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns that a file may have.
 *
 * @param portals those of clients, each of which may have a column for its own secret
 */
record Columns(List<PortalId> portals) {
    static final String CLIENT_ID = "clientId";
    static final String WEB_USER_ID = "webUserId";
    static final String NAME = "name";
    static final String EMAIL = "email";
    static final String EMAIL_CONFIRMED = "emailConfirmed";
    static final String PHONE = "phone";
    static final String TIME_ZONE = "timeZone";
    static final String STATUS = "status";
    static final String MUST_CHANGE_PASSWORD = "mustChangePassword";
    static final String PASSWORD_HASH = "passwordHash";
    /** The secret of an app, for every portal that has no column of its own. */
    static final String TOTP_SECRET = "totpSecret";

    private static final List<String> OPEN = List.of(
            CLIENT_ID, WEB_USER_ID, NAME, EMAIL, EMAIL_CONFIRMED, PHONE, TIME_ZONE, STATUS, MUST_CHANGE_PASSWORD);

    static String secretAt(PortalId portal) {
        return TOTP_SECRET + "." + portal;
    }

    /** Those that are written; each secret at its own portal. */
    List<String> written(boolean withSecrets) {
        List<String> names = new ArrayList<>(OPEN);
        if (withSecrets) {
            names.add(PASSWORD_HASH);
            portals.forEach(portal -> names.add(secretAt(portal)));
        }
        return names;
    }

    /** Why a name is none of a column; empty when it is one. */
    Optional<String> flaw(String name) {
        if (name.equals(TOTP_SECRET) || written(true).contains(name)) {
            return Optional.empty();
        }
        if (name.startsWith(TOTP_SECRET + ".")) {
            return Optional.of("the column '" + shown(name)
                    + "' is for a portal of clients that is not here, expected one" + " of " + portals);
        }
        List<String> all = new ArrayList<>(OPEN);
        all.addAll(List.of(PASSWORD_HASH, TOTP_SECRET, TOTP_SECRET + ".<portal>"));
        return Optional.of("there is no column '" + shown(name) + "', expected some of " + String.join(", ", all));
    }

    /** What is wrong with a header row. */
    List<String> flaws(List<String> header) {
        List<String> flaws = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            flaw(name).ifPresent(flaws::add);
            if (!seen.add(name)) {
                flaws.add("the column '" + shown(name) + "' is there twice, leave one of them");
            }
        }
        if (!seen.contains(CLIENT_ID)) {
            flaws.add("the column '" + CLIENT_ID + "' is missing, and without it nobody can be told from anybody; the"
                    + " first row names the columns, separated by commas");
        }
        return flaws;
    }

    /** A file without a header has a client in its place. */
    private static String shown(String name) {
        return name.length() <= 40 && name.matches("[A-Za-z0-9_. -]*") ? name : "…";
    }
}
