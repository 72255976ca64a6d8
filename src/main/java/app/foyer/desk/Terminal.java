package app.foyer.desk;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.view.CallerWords;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The terminal of the server's machine, as it stands in what is recorded: nobody's account, and a place that is no portal. */
public final class Terminal {
    /** What is told as the place of what is done in the terminal. */
    public static final PortalId PLACE = new PortalId("terminal");

    /** Whoever is there holds the database, and with it all that any role may. */
    static final Account WHO = new Account(
            new AccountId(new UUID(0, 0)),
            "terminal",
            Optional.empty(),
            "Terminal",
            Optional.empty(),
            ZoneOffset.UTC,
            Optional.empty(),
            Optional.of(Role.ADMIN));

    private Terminal() {}

    /** Which of the machine's users is there: where a browser would stand. */
    static Caller of(String user) {
        return new Caller("", CallerWords.ofTerminal(user));
    }
}
