package app.foyer.otp;

import app.foyer.proof.OneTimeCode;
import io.vertx.core.Future;
import io.vertx.ext.auth.otp.Authenticator;
import io.vertx.ext.auth.otp.OtpCredentials;
import io.vertx.ext.auth.otp.hotp.HotpAuth;
import io.vertx.ext.auth.otp.hotp.HotpAuthOptions;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Tells at which time step an app shows a code.
 *
 * <p>Vert.x Auth OTP does the arithmetic, as HOTP with the time step for a counter: RFC 6238, section 1.2, defines TOTP
 * as just that. Its {@code TotpAuth} knows neither a window nor replay, and its attempt limits do not hold, so limits
 * and single use are the store's.
 */
final class CodeCheck {
    private final OtpPolicy policy;

    CodeCheck(OtpPolicy policy) {
        this.policy = policy;
    }

    /** The step of the code, when it is inside the window and later than the last used one; empty otherwise. */
    Future<OptionalLong> step(SharedSecret secret, long lastUsed, OneTimeCode code, Instant now) {
        long latest = policy.lastStep(now);
        long before = Math.max(lastUsed, policy.firstStep(now) - 1);
        if (before >= latest) {
            return Future.succeededFuture(OptionalLong.empty());
        }
        Found found = new Found(latest);
        return HotpAuth.create(new HotpAuthOptions()
                        .setPasswordLength(OneTimeCode.LENGTH)
                        .setLookAheadWindow((int) (latest - before - 1)))
                .authenticatorFetcher(id -> Future.succeededFuture(new Authenticator()
                        .setIdentifier(id)
                        .setKey(secret.base32())
                        .setAlgorithm("SHA1")
                        .setCounter(before)))
                .authenticatorUpdater(found::at)
                .authenticate(new OtpCredentials("app", code.digits()))
                .map(user -> OptionalLong.of(found.step))
                .otherwise(OptionalLong.empty());
    }

    /** Where the library tells the counter that matched. */
    private static final class Found {
        private final long latest;
        private long step;

        Found(long latest) {
            this.latest = latest;
        }

        Future<Void> at(Authenticator matched) {
            step = matched.getCounter();
            return step > latest ? Future.failedFuture("too far ahead") : Future.succeededFuture();
        }
    }
}
