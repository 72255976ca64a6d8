package app.foyer.bench;

import com.google.common.primitives.ImmutableDoubleArray;

/** How long something took, each time that it was done. */
record Seconds(ImmutableDoubleArray all) {
    static Seconds of(double... all) {
        return new Seconds(ImmutableDoubleArray.copyOf(all));
    }

    double median() {
        return Contestant.median(all.toArray());
    }

    /** What no more than one in a hundred took longer than. */
    double p99() {
        double[] sorted = all.stream().sorted().toArray();
        return sorted[(int) Math.ceil(0.99 * sorted.length) - 1];
    }

    double worst() {
        return all.stream().max().orElseThrow();
    }
}
