package app.foyer.launch;

import app.foyer.launch.Foundations.Management;
import app.foyer.metrics.NodeFigures;
import app.foyer.release.Releases;
import app.foyer.storage.Database;
import app.foyer.storage.Stores;
import app.foyer.web.ManagementVerticle;
import app.foyer.web.NodeHealth;
import io.vertx.core.Vertx;
import java.util.Map;

/** What an operator's tools are told: by which checks a node is ready, and its figures. */
final class ManagementPort {
    private ManagementPort() {}

    static ManagementVerticle of(Vertx vertx, Foundations foundations, Stores stores, Releases releases) {
        Management place = foundations.management();
        Database database = stores.database();
        NodeHealth health = new NodeHealth(
                Map.of("database", database::answers),
                () -> PortalReport.of(releases.states(), foundations.hasStaff()));
        NodeFigures figures =
                new NodeFigures(vertx, foundations.metrics(), stores.outbox(), releases::states, foundations.clock());
        return new ManagementVerticle(place.host(), place.port(), health, figures::text);
    }
}
