package app.foyer.email;

import java.time.Duration;
import java.util.List;

/**
 * How long an e-mailed code lives, and how many mails may be sent.
 *
 * @param life of a code; NIST SP 800-63B-4, 3.1.3.2, allows ten minutes
 * @param spacing between two mails of one sign-in
 * @param repeatWhile a resend repeats the same code while at least this much of its life remains
 * @param wrongPerSignIn how many wrong codes end a sign-in
 * @param wrongInARow how many wrong codes in a row put the mailbox out of use for signing in
 */
public record EmailPolicy(
        Duration life,
        Duration spacing,
        Duration repeatWhile,
        int perSignIn,
        List<Allowance> perAccount,
        List<Allowance> perAddress,
        List<Allowance> perPortal,
        int wrongPerSignIn,
        int wrongInARow) {

    /** So many mails in so much time. */
    public record Allowance(int mails, Duration in) {}

    public static EmailPolicy standard() {
        return new EmailPolicy(
                Duration.ofMinutes(5),
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                3,
                List.of(new Allowance(5, Duration.ofMinutes(15)), new Allowance(10, Duration.ofDays(1))),
                List.of(new Allowance(20, Duration.ofHours(1))),
                List.of(new Allowance(1_000, Duration.ofHours(1))),
                5,
                30);
    }
}
