package app.foyer.check;

import app.foyer.portal.Portal;
import java.util.List;
import java.util.Map;

/**
 * A portal and the files that make it.
 *
 * @param samples made-up models of every kind, by the template that is drawn with them
 */
record Whole(Portal portal, Definition definition, Written written, Map<String, List<Map<String, Object>>> samples) {
    Templates templates() {
        return definition.templates();
    }
}
