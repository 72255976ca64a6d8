package app.foyer.config;

import app.foyer.problem.Section;
import java.time.Duration;

/**
 * How many mails with codes go out.
 *
 * @param perSignIn within one sign-in
 * @param perAccount to one account, over all its sign-ins, within {@code accountWindow}
 * @param accountWindow the time in which {@code perAccount} counts
 * @param perAccountADay to one account within 24 hours
 * @param perAddressAnHour asked for from one network address within an hour
 * @param perPortalAnHour for one portal within an hour, whoever asks; reaching it is an alert in the log
 */
public record SendLimits(
        int perSignIn,
        int perAccount,
        Duration accountWindow,
        int perAccountADay,
        int perAddressAnHour,
        int perPortalAnHour) {

    static SendLimits read(Section sends) {
        var limits = new SendLimits(
                sends.integer("perSignIn", 1, 10, 3),
                sends.integer("perAccount", 1, 100, 5),
                sends.duration("accountWindow", Duration.ofMinutes(1), Duration.ofDays(1), Duration.ofMinutes(15)),
                sends.integer("perAccountADay", 1, 1_000, 10),
                sends.integer("perAddressAnHour", 1, 100_000, 20),
                sends.integer("perPortalAnHour", 1, 1_000_000, 1_000));
        sends.rejectUnknownKeys();
        return limits;
    }
}
