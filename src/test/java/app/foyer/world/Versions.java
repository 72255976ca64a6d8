package app.foyer.world;

import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import app.foyer.view.PortalVersion;
import app.foyer.view.SharedParts;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Portals with their templates compiled over the shared ones that are shipped. */
public final class Versions {
    private Versions() {}

    public static Map<PortalId, PortalVersion> of(List<Portal> portals) {
        Map<PortalId, PortalVersion> versions = new HashMap<>();
        Vertx vertx = Vertx.vertx();
        try {
            SharedParts shared =
                    SharedParts.read(vertx, Path.of("portals/_shared"), Path.of("webroot/styles/tokens.css"));
            for (Portal portal : portals) {
                versions.put(portal.id(), PortalVersion.load(vertx, portal, shared));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            vertx.close();
        }
        return versions;
    }
}
