package app.foyer.desk;

import app.foyer.identity.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of an access token, by which a program works at the desk in the name of an admin; the token itself nobody
 * knows but who was given it.
 *
 * @param name what it is for, in its owner's words
 * @param owner in whose name it works, and with no more rights than that account has at the moment
 * @param revoked when it was taken back; empty while it counts
 * @param lastUsed to the minute
 */
public record AccessToken(
        UUID id,
        String name,
        Set<Scope> scopes,
        AccountId owner,
        Instant made,
        Instant expires,
        Optional<Instant> revoked,
        Optional<Instant> lastUsed) {

    public AccessToken {
        scopes = Set.copyOf(scopes);
    }

    boolean counts(Instant now) {
        return revoked.isEmpty() && now.isBefore(expires);
    }
}
