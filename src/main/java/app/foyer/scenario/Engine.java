package app.foyer.scenario;

import app.foyer.identity.PortalId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The server that scenarios are walked through, with a clock and a mailbox of their own; everything here blocks. */
public interface Engine {
    /** Where its portals answer: scheme, host and port. */
    String origin();

    Instant now();

    /** Lets time go by, for the server too. */
    void pass(Duration time);

    /** A client whom the server does not know yet. */
    Person newClient(ClientKind kind, PortalId portal);

    /** The mails that came to an address, newest first, once nothing is on its way any more. */
    List<Letter> mailsTo(String address);

    /**
     * Somebody who can sign in.
     *
     * @param secret the key that their app holds, in Base32
     */
    record Person(String identifier, String password, Optional<String> email, Optional<String> secret) {}

    /** What a mail says. */
    record Letter(String subject, String text) {}
}
