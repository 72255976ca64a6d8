package app.foyer.invitation;

import app.foyer.secret.Digest;
import app.foyer.secret.KeyedHash;
import app.foyer.secret.Token;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/**
 * A link that was just made; only whoever is invited ever sees its token.
 *
 * @param kept what the server keeps of it
 */
public record NewLink(Token token, Invitation kept) {
    /** Long enough to be read on the same day, short enough not to lie about (OWASP ASVS 5.0, 6.4.1). */
    public static final Duration LIFE = Duration.ofHours(24);

    private static final String PURPOSE = "invitation";

    public static NewLink make(KeyedHash hash, SecureRandom random, Instant now) {
        Token token = Token.random(random);
        return new NewLink(token, new Invitation(digest(hash, token), now, now.plus(LIFE)));
    }

    /** Where it leads, below the address of a portal. */
    public String path() {
        return "invitation/" + token.value();
    }

    static Digest digest(KeyedHash hash, Token token) {
        return hash.of(PURPOSE, token.value());
    }
}
