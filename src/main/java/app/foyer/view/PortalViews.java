package app.foyer.view;

import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import app.foyer.problem.Problem;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the portals look like: their templates, ready to be filled in without reading a file. */
public final class PortalViews {
    private final Map<PortalId, PortalVersion> versions;
    private final Map<PortalId, Problem> broken;

    private PortalViews(Map<PortalId, PortalVersion> versions, Map<PortalId, Problem> broken) {
        this.versions = Map.copyOf(versions);
        this.broken = Map.copyOf(broken);
    }

    /**
     * Reads and compiles all templates of some portals. Blocking: call it on a worker. A portal with a template that
     * cannot be used is {@link #broken}, and keeps no other from its views.
     *
     * @param shared the folder with what the portals have in common
     * @throws IOException when a folder cannot be read
     */
    public static PortalViews load(Vertx vertx, Collection<Portal> portals, Path shared) throws IOException {
        var versions = new HashMap<PortalId, PortalVersion>();
        var broken = new HashMap<PortalId, Problem>();
        for (Portal portal : portals) {
            try {
                versions.put(portal.id(), PortalVersion.load(vertx, portal, shared));
            } catch (BrokenTemplateException template) {
                broken.put(portal.id(), template.problem());
            }
        }
        return new PortalViews(versions, broken);
    }

    /** The portals without views, each with the place of its broken template and what is wrong there. */
    public Map<PortalId, Problem> broken() {
        return broken;
    }

    /** The names of the helpers that templates may use. */
    public static List<String> helpers() {
        return AllowedHelpers.names();
    }

    /** The version that was loaded, unless it is {@link #broken}. */
    public Optional<PortalVersion> version(PortalId portal) {
        return Optional.ofNullable(versions.get(portal));
    }
}
