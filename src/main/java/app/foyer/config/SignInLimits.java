package app.foyer.config;

import app.foyer.problem.Section;
import java.time.Duration;

/**
 * One sign-in in progress.
 *
 * @param life from the accepted password to the end, if it is not completed
 * @param wrongCodes the wrong answer that ends it, whatever kind of code
 */
public record SignInLimits(Duration life, int wrongCodes) {

    static SignInLimits read(Section signIn) {
        var limits = new SignInLimits(
                signIn.duration("life", Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofMinutes(10)),
                signIn.integer("wrongCodes", 1, 10, 5));
        signIn.rejectUnknownKeys();
        return limits;
    }
}
