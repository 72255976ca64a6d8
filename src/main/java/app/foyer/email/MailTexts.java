package app.foyer.email;

import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Words a mail; the portal's templates do it, so this feature knows none. */
public interface MailTexts {
    /**
     * What a mail tells.
     *
     * @param code or the link of an invitation; empty in a notice
     * @param caller who asked for it, with the language to say it in
     */
    record Facts(
            PortalId portal,
            String name,
            Optional<String> code,
            Caller caller,
            Instant at,
            Instant validUntil,
            ZoneId zone) {}

    /** A mail in words. */
    record Worded(String sender, String subject, String text, String html) {}

    /** Empty when the portal is gone. */
    Optional<Worded> word(MailKind kind, Facts facts);
}
