package app.foyer.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** A clock that moves only when a test says so. */
public final class StandingClock implements InstantSource {
    private volatile Instant now;

    public StandingClock(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** At the real time's last half minute, so that what is made now is new for the database too. */
    public static StandingClock today() {
        long seconds = System.currentTimeMillis() / 1000;
        return new StandingClock(Instant.ofEpochSecond(seconds - seconds % 30));
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }
}
