package app.foyer.storage;

import java.time.Duration;
import java.util.List;

/**
 * How far portals' queries reach.
 *
 * @param relations the only ones that they may read, each as {@code schema.name}
 * @param pool the most connections
 * @param timeout when the database gives up on one
 */
public record QueryReach(List<String> relations, int pool, Duration timeout) {

    /** Where names without a schema are looked for. */
    String searchPath() {
        return String.join(
                ", ",
                relations.stream()
                        .map(relation -> relation.substring(0, relation.indexOf('.')))
                        .distinct()
                        .toList());
    }
}
