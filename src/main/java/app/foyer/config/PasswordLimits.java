package app.foyer.config;

import app.foyer.problem.Section;
import java.time.Duration;

/**
 * Wrong passwords: they make the next attempt wait, but never lock anybody out for good.
 *
 * @param freeFailures failures of one typed identifier from one address before the first wait
 * @param firstWait the first wait; each further failure doubles it
 * @param longestWait where the doubling ends
 * @param accountFreeFailures failures of one account, over all identifiers and addresses, before it waits as well
 * @param accountWindow the time in which {@code accountFreeFailures} counts
 */
public record PasswordLimits(
        int freeFailures, Duration firstWait, Duration longestWait, int accountFreeFailures, Duration accountWindow) {

    static PasswordLimits read(Section passwords) {
        var limits = new PasswordLimits(
                passwords.integer("freeFailures", 1, 20, 4),
                passwords.duration("firstWait", Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(1)),
                passwords.duration("longestWait", Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofSeconds(60)),
                passwords.integer("accountFreeFailures", 1, 1_000, 10),
                passwords.duration("accountWindow", Duration.ofMinutes(1), Duration.ofDays(1), Duration.ofMinutes(15)));
        passwords.rejectUnknownKeys();
        limits.check(passwords);
        return limits;
    }

    private void check(Section passwords) {
        if (passwords.isSound() && firstWait.compareTo(longestWait) > 0) {
            passwords.problem("firstWait", "limits-agree", "'firstWait' must not be longer than 'longestWait'");
        }
    }
}
