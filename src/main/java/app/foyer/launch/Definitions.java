package app.foyer.launch;

import app.foyer.portal.Portals;
import app.foyer.view.PortalViews;
import app.foyer.web.Assets;
import io.vertx.core.Vertx;
import java.io.IOException;

/** Everything that authors and admins wrote, read once at start. */
record Definitions(Portals portals, PortalViews views, Assets assets) {

    /** Reads and compiles all of it; blocking. */
    static Definitions read(Vertx vertx, Folders folders) throws IOException {
        WrittenPortals written = WrittenPortals.read(vertx, folders);
        Portals portals = written.portals();
        return new Definitions(
                portals, written.views(), Assets.load(folders.webroot(), folders.openApi(), portals.portals()));
    }
}
