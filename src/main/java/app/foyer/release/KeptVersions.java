package app.foyer.release;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;

/** Keeps the last version of each portal that had no problem, beyond the life of this process. */
public interface KeptVersions {
    /** Which version is kept of each portal, by the names of their folders. */
    Future<Map<String, String>> versions();

    Future<Optional<KeptVersion>> find(String name);

    /** Takes the place of what was kept of the portal before. */
    Future<Void> keep(KeptVersion version);

    Future<Void> forget(String name);
}
