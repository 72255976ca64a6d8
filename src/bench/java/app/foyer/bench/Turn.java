package app.foyer.bench;

import com.google.common.primitives.ImmutableIntArray;

/**
 * What one contestant did in one turn.
 *
 * @param units how many were done
 * @param micros how long each took; empty where that was not asked
 * @param cpuSeconds what the measured processes used for them
 */
record Turn(int units, double seconds, ImmutableIntArray micros, double cpuSeconds) {
    double perSecond() {
        return units / seconds;
    }

    double cpuMillisEach() {
        return cpuSeconds * 1000 / units;
    }

    Turn using(double cpu) {
        return new Turn(units, seconds, micros, cpu);
    }

    /** Collects the times of a turn while it goes on. */
    static final class Timing {
        private final long began = System.nanoTime();
        private final ImmutableIntArray.Builder micros = ImmutableIntArray.builder();

        void add(long nanos) {
            micros.add(Math.toIntExact(nanos / 1000));
        }

        Turn end() {
            double seconds = (System.nanoTime() - began) / 1e9;
            ImmutableIntArray all = micros.build();
            return new Turn(all.length(), seconds, all, 0);
        }
    }
}
