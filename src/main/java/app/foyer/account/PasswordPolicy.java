package app.foyer.account;

import java.time.Duration;

/**
 * What wrong passwords cost. There is never a permanent lock: that would let anybody lock out anybody.
 *
 * @param freeFailures how many failures of one identifier from one address pass without a wait
 * @param memory for how long after the last failure these are remembered
 * @param freeFailuresAnywhere the same for one account, or unknown identifier, from all addresses together
 * @param memoryAnywhere for how long these are remembered
 * @param waits what each further failure costs
 * @param busyPause when to try again after the hashing pool was full
 */
public record PasswordPolicy(
        int freeFailures,
        Duration memory,
        int freeFailuresAnywhere,
        Duration memoryAnywhere,
        PasswordWaits.Pace waits,
        Duration busyPause) {

    public static PasswordPolicy standard() {
        return new PasswordPolicy(
                4,
                Duration.ofHours(1),
                10,
                Duration.ofMinutes(15),
                new PasswordWaits.Pace(Duration.ofSeconds(1), Duration.ofSeconds(60)),
                Duration.ofSeconds(2));
    }
}
