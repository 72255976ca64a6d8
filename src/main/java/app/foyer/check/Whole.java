package app.foyer.check;

import app.foyer.portal.Portal;
import java.util.Map;

/**
 * A portal and the files that make it.
 *
 * @param shapes of what templates are drawn with, by the name of the template
 */
record Whole(Portal portal, Definition definition, Written written, Map<String, Shape> shapes) {

    Templates templates() {
        return definition.templates();
    }
}
