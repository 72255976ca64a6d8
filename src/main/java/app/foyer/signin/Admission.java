package app.foyer.signin;

import app.foyer.account.Account;
import app.foyer.portal.Audience;
import app.foyer.portal.Portal;

/** Whom a portal is for, asked at every request: a portal may become the other kind while somebody is inside. */
public final class Admission {
    private Admission() {}

    /** Clients at portals for clients, members of staff at those for users, and nobody else anywhere. */
    public static boolean of(Portal portal, Account account) {
        return account.isStaff() == (portal.audience() == Audience.USER);
    }
}
