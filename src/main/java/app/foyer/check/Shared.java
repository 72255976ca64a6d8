package app.foyer.check;

import app.foyer.problem.Problems;
import app.foyer.theme.Tokens;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What all portals have in common, read once for all of them.
 *
 * @param known templates of any portal
 */
record Shared(
        Map<String, Template> templates, Tokens tokens, List<String> helpers, KnownTemplates known, Problems problems) {
    static Shared read(Path templates, Path tokens, List<String> helpers) {
        var problems = new Problems();
        var known = new KnownTemplates();
        var read = Templates.readShared(templates, known, problems);
        var properties = Tokens.read(tokens, problems);
        return new Shared(read, properties, List.copyOf(helpers), known, problems);
    }
}
