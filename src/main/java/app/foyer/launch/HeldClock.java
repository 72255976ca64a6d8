package app.foyer.launch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves only when it is told to. */
final class HeldClock implements InstantSource {
    private static final long PERIOD_SECONDS = 30;

    private volatile Instant now;

    private HeldClock(Instant now) {
        this.now = now;
    }

    /** Held at the beginning of another clock's half minute, so that an app's code lives as long as it can. */
    static HeldClock atHalfMinuteOf(InstantSource other) {
        long seconds = other.instant().getEpochSecond();
        return new HeldClock(Instant.ofEpochSecond(seconds - seconds % PERIOD_SECONDS));
    }

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
