package app.foyer.bench;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * How long searches among many clients take.
 *
 * @param filled how many seconds it took to make the clients
 */
record SearchFigures(int clients, double filled, List<Line> lines) {
    /** One kind of search. */
    record Line(String what, Seconds took) {}

    String table() {
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "%n%d clients, made in %.0f s; wanted under 50 ms%n", clients, filled));
        for (Line line : lines) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-32s median %6.2f ms   p99 %6.2f ms   worst %6.2f ms%n",
                    line.what(),
                    1000 * line.took().median(),
                    1000 * line.took().p99(),
                    1000 * line.took().worst()));
        }
        return table.toString();
    }

    JsonObject json() {
        JsonObject json = new JsonObject().put("clients", clients).put("filledSeconds", filled);
        lines.forEach(line -> json.put(
                line.what(),
                new JsonObject()
                        .put("medianSeconds", line.took().median())
                        .put("p99Seconds", line.took().p99())
                        .put("worstSeconds", line.took().worst())));
        return json;
    }
}
