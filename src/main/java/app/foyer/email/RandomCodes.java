package app.foyer.email;

import app.foyer.proof.OneTimeCode;
import java.security.SecureRandom;
import java.util.Locale;

/** Six digits that nobody can foresee. */
final class RandomCodes {
    private static final int CODES = 1_000_000;

    private RandomCodes() {}

    static OneTimeCode next(SecureRandom random) {
        return new OneTimeCode(String.format(Locale.ROOT, "%06d", random.nextInt(CODES)));
    }
}
