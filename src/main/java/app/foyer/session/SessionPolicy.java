package app.foyer.session;

import java.time.Duration;

/**
 * How long a session lives.
 *
 * @param idle without a request of the client; background connections do not count
 * @param absolute from signing in, whatever happens
 */
public record SessionPolicy(Duration idle, Duration absolute) {
    /** "Last seen" is written at most this often. */
    public static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    public static SessionPolicy standard() {
        return new SessionPolicy(Duration.ofMinutes(30), Duration.ofHours(12));
    }
}
