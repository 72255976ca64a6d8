package app.foyer.check;

import app.foyer.problem.Problems;
import app.foyer.problem.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What all portals have in common, read once for all of them. */
record Shared(Map<String, Template> templates, Tokens tokens, List<String> helpers, Problems problems) {
    private static final int MAX_BYTES = 128 * 1024;

    static Shared read(Path templates, Path tokens, List<String> helpers) {
        var problems = new Problems();
        var read = Templates.readShared(templates, problems);
        var properties = SourceText.read(tokens, MAX_BYTES, problems)
                .map(source -> Tokens.of(Css.read(tokens, source, problems)))
                .orElseGet(() -> new Tokens(Map.of(), Map.of()));
        return new Shared(read, properties, List.copyOf(helpers), problems);
    }
}
