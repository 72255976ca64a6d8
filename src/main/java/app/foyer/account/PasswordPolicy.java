package app.foyer.account;

import app.foyer.account.Passwords.Forgiven;
import app.foyer.account.Passwords.Limits;
import app.foyer.account.Passwords.Pace;
import java.time.Duration;

/**
 * What wrong passwords cost. There is never a permanent lock: that would let anybody lock out anybody.
 *
 * @param busyPause when to try again after the hashing pool was full
 */
public record PasswordPolicy(Limits limits, Duration busyPause) {

    public static PasswordPolicy standard() {
        return new PasswordPolicy(
                new Limits(
                        new Forgiven(4, Duration.ofHours(1)),
                        new Forgiven(10, Duration.ofMinutes(15)),
                        Duration.ofDays(7),
                        new Pace(Duration.ofSeconds(1), Duration.ofSeconds(60))),
                Duration.ofSeconds(2));
    }
}
