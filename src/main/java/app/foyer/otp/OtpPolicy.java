package app.foyer.otp;

import java.time.Duration;
import java.time.Instant;

/**
 * Which codes of an app count as current, and how many wrong ones it survives.
 *
 * <p>Accepted is every time step that overlaps the window from {@code behind} ago to {@code ahead} from now: about 2.2
 * live codes. RFC 6238, section 5.2, advises one step for delay; a slightly fast phone is tolerated besides.
 *
 * @param wrongPerSignIn how many wrong codes end a sign-in
 * @param wrongInARow how many wrong codes in a row put the authenticator out of use; NIST SP 800-63B-4, 3.2.2, allows 100
 */
public record OtpPolicy(Duration behind, Duration ahead, int wrongPerSignIn, int wrongInARow) {
    /** The length of a time step: RFC 6238, section 4.1. */
    public static final long PERIOD_SECONDS = 30;

    public OtpPolicy {
        if (behind.toSeconds() > 2 * PERIOD_SECONDS || ahead.toSeconds() > PERIOD_SECONDS) {
            throw new IllegalArgumentException("the window is at most 60 s behind and 30 s ahead");
        }
    }

    public static OtpPolicy standard() {
        return new OtpPolicy(Duration.ofSeconds(30), Duration.ofSeconds(5), 5, 30);
    }

    long firstStep(Instant now) {
        return step(now.minus(behind));
    }

    long lastStep(Instant now) {
        return step(now.plus(ahead));
    }

    private static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), PERIOD_SECONDS);
    }
}
