package app.foyer.desk;

import app.foyer.activity.ActivityEntry;
import app.foyer.secret.Digest;
import app.foyer.secret.KeyedHash;
import app.foyer.secret.Token;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/** Gives programs their tokens, and knows them again by these. */
public record Programs(AccessTokens tokens, KeyedHash hash, SecureRandom random) {
    /** So that whoever finds one by mistake, or looks for lost ones, sees what it is. */
    static final String PREFIX = "foyer_";

    /** Answers the token as the program writes it: this once, and nobody can find it out later. */
    Future<String> create(AccessToken token, ActivityEntry told) {
        Token secret = Token.random(random);
        return tokens.create(token, digest(secret), told).map(PREFIX + secret.value());
    }

    /** Whose token that is; empty when it counts for nothing. */
    public Future<Optional<Program>> of(String written, Instant now) {
        return Optional.of(written)
                .filter(text -> text.startsWith(PREFIX))
                .flatMap(text -> Token.parse(text.substring(PREFIX.length())))
                .map(secret -> tokens.present(digest(secret), now)
                        .map(found -> found.map(shown -> new Program(shown.token(), shown.owner()))))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private Digest digest(Token secret) {
        return hash.of("access-token", secret.value());
    }
}
