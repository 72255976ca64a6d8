package app.foyer.explain;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A kind of file as tables in Markdown, one for each section, for the guides. */
public final class Table {
    private static final String HEAD = "| key | what it does | must be | left out |\n|---|---|---|---|\n";

    private final Document document;

    private Table(Document document) {
        this.document = document;
    }

    public static String of(Document document) {
        return new Table(document).whole();
    }

    private String whole() {
        var entries = document.entries();
        var plain = entries.stream().filter(entry -> !entry.isSection()).toList();
        var top = plain.isEmpty() ? "" : HEAD + plain.stream().map(this::row).collect(Collectors.joining()) + "\n";
        return top
                + entries.stream()
                        .filter(Entry::isSection)
                        .flatMap(this::sections)
                        .collect(Collectors.joining("\n"));
    }

    /** A section's own table, then those of the sections in it. */
    private Stream<String> sections(Entry section) {
        var rows = section.below().stream()
                .filter(entry -> !entry.isSection())
                .map(this::row)
                .collect(Collectors.joining());
        var own = "**`" + section.path() + "`** — " + section.sentence() + "\n\n" + (rows.isEmpty() ? "" : HEAD + rows);
        return Stream.concat(
                Stream.of(own),
                section.below().stream().filter(Entry::isSection).flatMap(this::sections));
    }

    private String row(Entry entry) {
        return "| `" + entry.key().name() + "` | " + entry.sentence() + " | " + cell(entry) + " | " + leftOut(entry)
                + " |\n";
    }

    private String leftOut(Entry entry) {
        if (entry.key().required()) {
            return "must be there";
        }
        return document.isOverlay()
                ? "what `portal.yaml` says"
                : entry.key()
                        .otherwise()
                        .filter(text -> !text.isEmpty())
                        .map(text -> "`" + text + "`")
                        .orElse("");
    }

    /** The examples are for problems; words that are written as they stand are set in code type. */
    private static String cell(Entry entry) {
        return entry.known().isEmpty()
                ? entry.form().replaceAll(", such as.*", "").replace("|", "\\|")
                : entry.known().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }
}
