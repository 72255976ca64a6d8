package app.foyer.emergency;

import java.time.Duration;

/**
 * How long an emergency code lives, and how many there may be.
 *
 * @param wrongPerSignIn how many wrong codes end a sign-in
 * @param wrongPerCode how many wrong answers a code survives, less one
 */
public record EmergencyPolicy(
        Duration life, int wrongPerSignIn, int wrongPerCode, Allowance perClient, Allowance perStaffMember) {

    /** So many codes in so much time. */
    public record Allowance(int codes, Duration in) {}

    public static EmergencyPolicy standard(int wrongPerSignIn) {
        return new EmergencyPolicy(
                Duration.ofMinutes(5),
                wrongPerSignIn,
                5,
                new Allowance(3, Duration.ofHours(1)),
                new Allowance(20, Duration.ofHours(1)));
    }
}
