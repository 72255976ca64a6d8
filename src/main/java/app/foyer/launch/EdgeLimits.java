package app.foyer.launch;

import app.foyer.config.Limits;
import app.foyer.config.RequestLimits;
import app.foyer.web.WebLimits;

/** The admin's limits on requests, as the HTTP edge wants them. */
final class EdgeLimits {
    private EdgeLimits() {}

    static WebLimits of(Limits limits) {
        RequestLimits requests = limits.requests();
        WebLimits shipped = WebLimits.standard();
        return new WebLimits(
                requests.headTime(),
                requests.bodyTime(),
                shipped.answerWithin(),
                requests.idleTime(),
                shipped.idle(),
                requests.bodyBytes(),
                requests.headerBytes(),
                shipped.feedsPerSession(),
                shipped.feedsInAll(),
                shipped.heartbeat());
    }
}
