package app.foyer.check;

import app.foyer.problem.Problems;
import app.foyer.theme.Tokens;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What all portals have in common, read once for all of them. */
record Shared(Map<String, Template> templates, Tokens tokens, List<String> helpers, Problems problems) {
    static Shared read(Path templates, Path tokens, List<String> helpers) {
        var problems = new Problems();
        var read = Templates.readShared(templates, problems);
        var properties = Tokens.read(tokens, problems);
        return new Shared(read, properties, List.copyOf(helpers), problems);
    }
}
