package app.foyer.config;

import app.foyer.problem.Section;
import java.time.Duration;

/**
 * E-mailed codes.
 *
 * @param life from the first sending; ten minutes is the most that NIST SP 800-63B allows
 * @param resendAfter the least time between two mails of one sign-in
 * @param repeatWhile a resend repeats the code while at least this much of its life remains, else it makes a new one
 */
public record EmailCodeLimits(Duration life, Duration resendAfter, Duration repeatWhile) {

    static EmailCodeLimits read(Section emailCode) {
        var limits = new EmailCodeLimits(
                emailCode.duration("life", Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofMinutes(5)),
                emailCode.duration(
                        "resendAfter", Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofSeconds(30)),
                emailCode.duration("repeatWhile", Duration.ZERO, Duration.ofMinutes(10), Duration.ofMinutes(2)));
        emailCode.rejectUnknownKeys();
        limits.check(emailCode);
        return limits;
    }

    private void check(Section emailCode) {
        if (emailCode.isSound() && repeatWhile.compareTo(life) > 0) {
            emailCode.problem("repeatWhile", "limits-agree", "'repeatWhile' must not be longer than 'life'");
        }
    }
}
