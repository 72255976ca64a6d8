package app.foyer.email;

import java.time.Duration;

/**
 * How hard the outbox tries.
 *
 * @param lease how long a claimed mail is this process's own
 * @param attempt how long one conversation with the mail server may take; well below the lease
 * @param poll how often the outbox is looked at when nobody asks for it
 * @param atOnce how many mails are under way together
 */
public record DeliveryPolicy(Duration lease, Duration attempt, Duration poll, int atOnce) {
    private static final long FIRST_PAUSE_MS = 2_000;
    private static final int DOUBLINGS = 7;

    public static DeliveryPolicy standard() {
        return new DeliveryPolicy(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(1), 5);
    }

    /**
     * The pause after a failed attempt: 2, 4, 8 … seconds, at most about four minutes.
     *
     * @param spread from 0 to 1; keeps mails that failed together from coming back together
     */
    Duration pauseAfter(int attempts, double spread) {
        long pause = FIRST_PAUSE_MS << Math.min(Math.max(attempts - 1, 0), DOUBLINGS);
        return Duration.ofMillis(pause + (long) (pause * 0.25 * spread));
    }
}
