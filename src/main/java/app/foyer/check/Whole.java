package app.foyer.check;

import app.foyer.portal.Portal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A portal and the files that make it.
 *
 * @param shapes of what templates are drawn with, by the name of the template
 */
record Whole(Portal portal, Definition definition, Written written, Map<String, Shape> shapes) {

    static Whole of(
            Portal portal, Definition definition, Written written, Map<String, List<Map<String, Object>>> samples) {
        var shapes = new HashMap<String, Shape>();
        samples.forEach((template, models) -> shapes.put(template, Shape.of(models, "/" + portal.id())));
        return new Whole(portal, definition, written, Map.copyOf(shapes));
    }

    Templates templates() {
        return definition.templates();
    }
}
