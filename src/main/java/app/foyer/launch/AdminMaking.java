package app.foyer.launch;

import app.foyer.account.Account;
import app.foyer.account.Password;
import app.foyer.account.PasswordHash;
import app.foyer.account.Role;
import app.foyer.account.StaffAccounts.Member;
import app.foyer.account.Typed;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.command.AddAdminOptions;
import app.foyer.command.Commands;
import app.foyer.command.Console;
import app.foyer.desk.Terminal;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.invitation.NewLink;
import app.foyer.secret.KeyedHash;
import app.foyer.secret.Token;
import app.foyer.storage.Stores;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes an admin who has no password yet, and prints the link by which they choose one. */
final class AdminMaking {
    private final DatabaseAccess access;
    private final String desk;
    private final KeyedHash hash;
    private final InstantSource clock;
    private final SecureRandom random;

    /**
     * Makes admins of one installation.
     *
     * @param desk the address of the portal at which they sign in, with a slash at its end
     */
    AdminMaking(DatabaseAccess access, String desk, KeyedHash hash, InstantSource clock, SecureRandom random) {
        this.access = access;
        this.desk = desk;
        this.hash = hash;
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
        NewLink link = NewLink.make(hash, random, clock.instant());
        boolean made;
        try (Running running = new Running()) {
            Stores stores = CommandDatabase.open(running, running.vertx(), access);
            made = Running.await(add(stores, email, name, link)
                    .compose(added -> added ? Future.succeededFuture(true) : renew(stores, email, link)));
        }
        if (!made) {
            console.complain("Somebody signs in with " + email
                    + " already; nothing is changed. An admin can change that account at the desk, on the page Staff.");
            return Commands.FAILED;
        }
        console.say("By this link the admin chooses a password, once and within " + NewLink.LIFE.toHours()
                + " hours, then signs in with " + email + " and sets up the authenticator app:");
        console.say(desk + link.path());
        return Commands.OK;
    }

    private Future<Boolean> add(Stores stores, String email, String name, NewLink link) {
        Account admin = new Account(
                new AccountId(UUID.randomUUID()),
                email,
                Optional.empty(),
                name,
                Optional.of(email),
                ZoneId.systemDefault(),
                Optional.empty(),
                Optional.of(Role.ADMIN));
        Password nobodys = new Password(Token.random(random).value());
        return stores.invitations()
                .invite(
                        admin,
                        PasswordHash.fastest(random).hash(nobodys),
                        link.kept(),
                        told(admin.id(), link),
                        Optional.empty());
    }

    /** Another link for an admin who has chosen no password yet: the one before may be lost, or in wrong hands. */
    private Future<Boolean> renew(Stores stores, String email, NewLink link) {
        return stores.staff()
                .all()
                .compose(members -> members.stream()
                        .map(Member::account)
                        .filter(account -> account.clientId().equalsIgnoreCase(email)
                                && account.role().equals(Optional.of(Role.ADMIN)))
                        .findFirst()
                        .map(admin -> stores.invitations()
                                .renew(admin.id(), link.kept(), told(admin.id(), link), Optional.empty()))
                        .orElseGet(() -> Future.succeededFuture(false)));
    }

    private static ActivityEntry told(AccountId admin, NewLink link) {
        return ActivityEntry.of(
                admin,
                Terminal.PLACE,
                link.kept().madeAt(),
                ActivityEvent.INVITED,
                Map.of(ActivityWords.ROLE, Role.ADMIN.id()),
                Caller.UNKNOWN);
    }
}
