package app.foyer.desk;

import app.foyer.account.Account;
import java.time.Instant;
import java.util.Optional;

/**
 * A client as staff know them.
 *
 * @param active whether the account may sign in
 * @param address to which letters go, in lines
 * @param emailConfirmed when a code sent to the address was last answered right; empty for one that nobody has proven
 * @param phoneConfirmed the same of the number
 * @param since when the account was made
 */
public record Client(
        Account account,
        boolean active,
        Optional<String> phone,
        Optional<String> address,
        Optional<Instant> emailConfirmed,
        Optional<Instant> phoneConfirmed,
        Instant since) {

    Contact contact() {
        return new Contact(account.name(), account.email(), phone);
    }

    /** What staff may correct of a client. */
    public record Contact(String name, Optional<String> email, Optional<String> phone) {}
}
