package app.foyer.bench;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param entriesEach how much activity every client has
 * @param starts how many warm starts are timed
 * @param signInWarmUp how long clients sign in before it counts: at some fifty a second, a JVM takes that long to compile
 *     all that a sign-in does
 * @param warmUp how long anything else goes on before it counts
 * @param rounds how often each contestant takes its turn
 * @param signIns how long one turn of signing in, or of bare hashing, takes
 * @param reads how long one turn of reading takes
 */
record Plan(
        int clients,
        int entriesEach,
        int starts,
        Duration signInWarmUp,
        Duration warmUp,
        int rounds,
        Duration signIns,
        Duration reads) {
    /** As many connections as a busy portal's proxy holds open. */
    static final int READERS = 32;

    /** Enough that no hashing thread ever waits for somebody to begin. */
    static final int SIGNING_IN = 8;

    static Plan full() {
        return new Plan(
                10_000,
                100,
                5,
                Duration.ofSeconds(100),
                Duration.ofSeconds(20),
                9,
                Duration.ofSeconds(4),
                Duration.ofSeconds(3));
    }

    static Plan quick() {
        return new Plan(
                2_000,
                50,
                3,
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                3,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2));
    }
}
