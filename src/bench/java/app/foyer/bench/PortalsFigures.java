package app.foyer.bench;

import io.vertx.core.json.JsonObject;
import java.util.Locale;

/**
 * What many portals cost.
 *
 * @param starts from the command to the first page of the portal that is read last
 * @param edits from a written file to the first page with it
 * @param idle the share of one processor that the server takes while nobody asks for anything
 * @param peakMiB the most memory that was resident at once
 */
record PortalsFigures(int portals, Seconds starts, Seconds edits, double idle, double peakMiB, double rssMiB) {

    String table() {
        return String.format(
                Locale.ROOT, """

                %d portals
                first answer of a warm start      %6.1f s   wanted under 10 s
                an edit is served after, median   %6.2f s
                                         worst    %6.2f s   wanted under 2 s
                resident memory after this        %6.0f MiB wanted under 1024 MiB
                at the most                       %6.0f MiB
                idle, of one processor            %6.1f %%
                """, portals, starts.median(), edits.median(), edits.worst(), rssMiB, peakMiB, 100 * idle);
    }

    JsonObject json() {
        return new JsonObject()
                .put("portals", portals)
                .put("firstAnswerSeconds", starts.median())
                .put("editMedianSeconds", edits.median())
                .put("editWorstSeconds", edits.worst())
                .put("rssMiB", rssMiB)
                .put("peakMiB", peakMiB)
                .put("idleShare", idle);
    }
}
