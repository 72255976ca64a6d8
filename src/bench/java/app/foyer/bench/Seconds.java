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

    double worst() {
        return all.stream().max().orElseThrow();
    }
}
