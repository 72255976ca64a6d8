package app.foyer.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/**
 * What drawing Recent Activity costs, for one page.
 *
 * @param length of the document in bytes
 * @param cpuMicros the middle page's, on the thread that draws
 * @param processMicros CPU of the whole process, with its collector and what its compiler still does
 * @param allocatedKib what the thread that draws takes of the heap
 */
record DrawingFigures(
        int length,
        double cpuMicros,
        double cpuMicros99,
        double wallMicros,
        double wallMicros99,
        double processMicros,
        double allocatedKib) {

    /** Measures it in a JVM with the server's options. */
    static DrawingFigures measure() throws IOException {
        System.out.println("drawing Recent Activity");
        try (ChildJvm loop = ChildJvm.start(DrawingLoop.class, Map.of())) {
            return of(new JsonObject(loop.hear()));
        }
    }

    private static DrawingFigures of(JsonObject json) {
        return new DrawingFigures(
                json.getInteger("bytes"),
                json.getDouble("cpuMicros"),
                json.getDouble("cpuMicros99"),
                json.getDouble("wallMicros"),
                json.getDouble("wallMicros99"),
                json.getDouble("processMicros"),
                json.getDouble("allocatedKib"));
    }

    JsonObject json() {
        return new JsonObject()
                .put("bytes", length)
                .put("cpuMicros", cpuMicros)
                .put("cpuMicros99", cpuMicros99)
                .put("wallMicros", wallMicros)
                .put("wallMicros99", wallMicros99)
                .put("processMicros", processMicros)
                .put("allocatedKib", allocatedKib);
    }

    String table() {
        return String.format(
                Locale.ROOT,
                """

                Recent Activity with 20 rows, %d bytes
                CPU of one page, median   %6.0f µs  wanted under 1000 µs
                                 p99      %6.0f µs
                time, median              %6.0f µs
                      p99                 %6.0f µs
                CPU with the collector's  %6.0f µs
                allocated                 %6.0f KiB
                """,
                length,
                cpuMicros,
                cpuMicros99,
                wallMicros,
                wallMicros99,
                processMicros,
                allocatedKib);
    }
}
