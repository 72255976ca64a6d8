package app.foyer.problem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A file as an author wrote it, with the secrets it may name, and the problems that reading it finds. */
final class Written {
    private final String text;
    private Map<String, String> variables = Map.of();
    private Map<Path, String> files = Map.of();

    Written(String text) {
        this.text = text;
    }

    Written withVariable(String name, String value) {
        variables = Map.of(name, value);
        return this;
    }

    Written withFile(String path, String content) {
        files = Map.of(Path.of(path), content);
        return this;
    }

    /** What the author is told, complete with source line and caret. */
    String problems(Consumer<Section> reader) {
        var problems = new Problems();
        LocatedYaml.parse("config/some.yaml", text, secrets(), problems).ifPresent(reader);
        return String.join("\n", problems.list().stream().map(Problem::format).toList());
    }

    /** The keys of a file that has no syntax problem. */
    Section section() {
        return LocatedYaml.parse("config/some.yaml", text, secrets(), new Problems())
                .orElseThrow();
    }

    private SecretSource secrets() {
        return new SecretSource(name -> Optional.ofNullable(variables.get(name)), file -> {
            var content = files.get(file);
            if (content == null) {
                throw new IOException("no such file");
            }
            return content;
        });
    }
}
