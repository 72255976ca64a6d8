package app.foyer.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Something that is measured in turns. */
final class Contestant {
    private final Work work;
    private final Cpu cpu;
    private final List<Turn> turns = new ArrayList<>();

    /** Does its work for about so long. */
    @FunctionalInterface
    interface Work {
        Turn run(Duration time) throws Exception;
    }

    /** What the measured processes have used so far. */
    @FunctionalInterface
    interface Cpu {
        double seconds() throws Exception;
    }

    Contestant(Work work, Cpu cpu) {
        this.work = work;
        this.cpu = cpu;
    }

    /** Works without counting, until a JVM has compiled what it needs. */
    void warmUp(Duration time) throws Exception {
        work.run(time);
    }

    /** Lets contestants work in turn, round after round, so that whatever slows the machine slows all of them. */
    static void race(int rounds, Duration time, Contestant... contestants) throws Exception {
        for (int round = 0; round < rounds; round++) {
            for (Contestant contestant : contestants) {
                contestant.takeTurn(time);
            }
        }
    }

    private void takeTurn(Duration time) throws Exception {
        double before = cpu.seconds();
        Turn turn = work.run(time);
        turns.add(turn.using(cpu.seconds() - before));
    }

    /** The rate of the middle turn. */
    double perSecond() {
        return median(Turn::perSecond);
    }

    double cpuMillisEach() {
        return median(Turn::cpuMillisEach);
    }

    /** The time within which this share of all units was done. */
    double millisOf(double share) {
        int[] all = turns.stream()
                .flatMapToInt(turn -> turn.micros().stream())
                .sorted()
                .toArray();
        return all[(int) Math.min(all.length - 1, Math.round(all.length * share))] / 1000.0;
    }

    private double median(ToDoubleFunction<Turn> figure) {
        return median(turns.stream().mapToDouble(figure).toArray());
    }

    static double median(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
