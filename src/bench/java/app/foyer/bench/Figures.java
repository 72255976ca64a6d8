package app.foyer.bench;

import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** What was measured, for people and for programs. */
record Figures(
        Contestant api,
        Contestant page,
        Contestant floor,
        Contestant signIns,
        Contestant hashes,
        double firstResponseMs,
        double rssMiB) {

    JsonObject json() {
        return new JsonObject()
                .put("activityApi", reads(api))
                .put("activityPage", reads(page))
                .put(
                        "signIn",
                        new JsonObject()
                                .put("perSec", rounded(signIns.perSecond(), 2))
                                .put("hashPerSec", rounded(hashes.perSecond(), 2))
                                .put("ratio", rounded(signIns.perSecond() / hashes.perSecond(), 3))
                                .put("cpuMsBesidesHash", rounded(cpuMsBesidesHash(), 2)))
                .put("start", new JsonObject().put("firstResponseMs", rounded(firstResponseMs, 0)))
                .put("memory", new JsonObject().put("rssMiB", rounded(rssMiB, 1)));
    }

    private JsonObject reads(Contestant reads) {
        return new JsonObject()
                .put("perSec", rounded(reads.perSecond(), 0))
                .put("floorPerSec", rounded(floor.perSecond(), 0))
                .put("ratio", rounded(ratio(reads), 3))
                .put("p50Ms", rounded(reads.millisOf(0.50), 2))
                .put("p99Ms", rounded(reads.millisOf(0.99), 2));
    }

    private double ratio(Contestant reads) {
        return reads.perSecond() / floor.perSecond();
    }

    private double cpuMsBesidesHash() {
        return signIns.cpuMillisEach() - hashes.cpuMillisEach();
    }

    private static double rounded(double figure, int places) {
        double scale = Math.pow(10, places);
        return Math.round(figure * scale) / scale;
    }

    String table() {
        return String.format(
                Locale.ROOT,
                """

                                        per second      floor   ratio    p50 ms    p99 ms   CPU ms
                Recent Activity, API    %10.0f %10.0f %7.2f %9.2f %9.2f %8.3f
                Recent Activity, page   %10.0f %10.0f %7.2f %9.2f %9.2f %8.3f
                the floor itself        %10.0f                    %9.2f %9.2f %8.3f

                                        per second     hashes   ratio    p50 ms    p99 ms   CPU ms besides the hash
                whole sign-ins          %10.1f %10.1f %7.2f %9.1f %9.1f %8.2f

                first answer of a warm start %6.0f ms
                resident memory after this   %6.0f MiB
                """,
                api.perSecond(),
                floor.perSecond(),
                ratio(api),
                api.millisOf(0.50),
                api.millisOf(0.99),
                api.cpuMillisEach(),
                page.perSecond(),
                floor.perSecond(),
                ratio(page),
                page.millisOf(0.50),
                page.millisOf(0.99),
                page.cpuMillisEach(),
                floor.perSecond(),
                floor.millisOf(0.50),
                floor.millisOf(0.99),
                floor.cpuMillisEach(),
                signIns.perSecond(),
                hashes.perSecond(),
                signIns.perSecond() / hashes.perSecond(),
                signIns.millisOf(0.50),
                signIns.millisOf(0.99),
                cpuMsBesidesHash(),
                firstResponseMs,
                rssMiB);
    }
}
