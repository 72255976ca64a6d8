package app.foyer.launch;

import app.foyer.account.Account;
import app.foyer.account.Password;
import app.foyer.account.PasswordHash;
import app.foyer.account.PasswordRules;
import app.foyer.account.Role;
import app.foyer.account.Typed;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.command.AddAdminOptions;
import app.foyer.command.Commands;
import app.foyer.command.Console;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes an admin, who chooses the password at the terminal: nobody else ever knows it, and nothing has to be sent. */
final class AdminMaking {
    private static final PortalId TERMINAL = new PortalId("terminal");

    private final DatabaseAccess access;
    private final FirstPassword first;
    private final InstantSource clock;
    private final SecureRandom random;

    AdminMaking(DatabaseAccess access, FirstPassword first, InstantSource clock, SecureRandom random) {
        this.access = access;
        this.first = first;
        this.clock = clock;
        this.random = random;
    }

    int run(AddAdminOptions options, Console console) throws Exception {
        String email = options.email().strip();
        String name = options.name().strip();
        if (!Typed.isEmail(email)) {
            console.complain("'" + email + "' is no e-mail address, expected one such as ana@lender.example");
            return Commands.FAILED;
        }
        if (!Typed.isName(name)) {
            console.complain("--name: expected 1 to " + Typed.LONGEST_NAME + " characters");
            return Commands.FAILED;
        }
        Account admin = new Account(
                new AccountId(UUID.randomUUID()),
                email,
                Optional.empty(),
                name,
                Optional.of(email),
                ZoneId.systemDefault(),
                Optional.empty(),
                Optional.of(Role.ADMIN));
        Optional<Password> password = first.of(new PasswordRules.Owner(admin, "Foyer"), console);
        if (password.isEmpty()) {
            console.complain(
                    "No password was typed, so nothing is changed. Run this where you can type, such as by ssh -t");
            return Commands.FAILED;
        }
        return add(admin, PasswordHash.fastest(random).hash(password.get()), console);
    }

    private int add(Account admin, String hash, Console console) throws Exception {
        ActivityEntry told = ActivityEntry.of(
                admin.id(),
                TERMINAL,
                clock.instant(),
                ActivityEvent.ROLE_CHANGED,
                Map.of(ActivityWords.ROLE, Role.ADMIN.id()),
                Caller.UNKNOWN);
        try (Running running = new Running()) {
            boolean added = Running.await(CommandDatabase.open(running, running.vertx(), access)
                    .staff()
                    .add(admin, hash, told));
            if (!added) {
                console.complain(
                        "Somebody signs in with " + admin.clientId()
                                + " already; nothing is changed. An admin can change that account at the desk, on the page Staff.");
                return Commands.FAILED;
            }
        }
        console.say(admin.name() + " is an admin, and signs in with " + admin.clientId()
                + ". Whoever signs in first sets up the authenticator app, so do it now.");
        return Commands.OK;
    }
}
