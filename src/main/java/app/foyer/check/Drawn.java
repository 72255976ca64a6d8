package app.foyer.check;

import java.util.Map;

/**
 * Templates with what they are drawn with.
 *
 * @param shapes of the models, by the name of the template
 */
record Drawn(Templates templates, Map<String, Shape> shapes) {}
