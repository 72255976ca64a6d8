package app.foyer.signin;

import java.time.Duration;

/**
 * The numbers of the way in that belong to no single method.
 *
 * @param life from the right password to the end of a sign-in
 * @param wrongPerSignIn how many wrong codes end it
 * @param sendSpacing between two mails of one sign-in
 * @param sendsPerSignIn mails of one sign-in
 * @param repeatWithin how long a completed sign-in may be repeated
 * @param spent how many wrong codes in a row put a channel out of use
 */
public record SignInPolicy(
        Duration life,
        int wrongPerSignIn,
        Duration sendSpacing,
        int sendsPerSignIn,
        Duration repeatWithin,
        SignIns.SpentAfter spent) {

    public static SignInPolicy standard() {
        return new SignInPolicy(
                Duration.ofMinutes(10),
                5,
                Duration.ofSeconds(30),
                3,
                Duration.ofSeconds(30),
                new SignIns.SpentAfter(30, 30));
    }
}
