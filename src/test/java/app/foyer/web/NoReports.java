package app.foyer.web;

import app.foyer.desk.ReportWay;
import app.foyer.desk.Reports;
import app.foyer.identity.PortalId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nothing ever happened, to nobody. */
final class NoReports implements Reports {
    @Override
    public Future<List<Count>> happened(PortalId portal, Window window) {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Future<Map<ReportWay, Long>> ways(PortalId portal, Instant now) {
        return Future.succeededFuture(Map.of());
    }

    @Override
    public Future<List<Who>> who(PortalId portal, ReportWay way, Instant now, String after, int most) {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Future<List<LockOut>> lockOuts(PortalId portal, Window window, Optional<Place> after, int most) {
        return Future.succeededFuture(List.of());
    }
}
