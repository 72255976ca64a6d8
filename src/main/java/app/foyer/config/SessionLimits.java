package app.foyer.config;

import app.foyer.problem.Section;
import java.time.Duration;

/**
 * How long somebody stays signed in.
 *
 * @param idle without a request
 * @param absolute in any case
 */
public record SessionLimits(Duration idle, Duration absolute) {

    static SessionLimits read(Section sessions) {
        var limits = new SessionLimits(
                sessions.duration("idle", Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofMinutes(30)),
                sessions.duration("absolute", Duration.ofMinutes(5), Duration.ofHours(24), Duration.ofHours(12)));
        sessions.rejectUnknownKeys();
        limits.check(sessions);
        return limits;
    }

    private void check(Section sessions) {
        if (sessions.isSound() && idle.compareTo(absolute) > 0) {
            sessions.problem("idle", "limits-agree", "'idle' must not be longer than 'absolute'");
        }
    }
}
