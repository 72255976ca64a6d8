package app.foyer.launch;

import app.foyer.command.Commands;
import app.foyer.command.Console;
import app.foyer.command.ExplainOptions;
import app.foyer.explain.Document;
import app.foyer.explain.Explanation;
import app.foyer.explain.Schema;
import app.foyer.explain.Table;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Answers what a key does, or how a kind of file looks as a whole. */
final class Explaining {
    private final ExplainOptions options;
    private final Console console;

    Explaining(ExplainOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    int run() {
        if (options.schema().isPresent()) {
            return whole(options.schema().get(), Schema::of);
        }
        if (options.table().isPresent()) {
            return whole(options.table().get(), Table::of);
        }
        return options.key()
                .map(key -> say(Explanation.of(key), "no file has a key '" + key + "'; ./foyer explain lists them"))
                .orElseGet(() -> say(Optional.of(Explanation.overview()), ""));
    }

    private int whole(String name, Function<Document, String> form) {
        var kinds = Arrays.stream(Document.values()).map(Document::id).toList();
        return say(Document.named(name).map(form), "'" + name + "' is none of " + kinds);
    }

    private int say(Optional<String> answer, String otherwise) {
        answer.map(String::stripTrailing).ifPresentOrElse(console::say, () -> console.complain(otherwise));
        return answer.isPresent() ? Commands.OK : Commands.FAILED;
    }
}
