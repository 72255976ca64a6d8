package app.foyer.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the terminal says of a key, in every kind of file that has it. */
public final class Explanation {
    private Explanation() {}

    /** Nothing when no file has a key of this path, and none that ends with it. */
    public static Optional<String> of(String path) {
        var found = new ArrayList<String>();
        for (var document : Document.values()) {
            document.entries().stream()
                    .flatMap(Entry::all)
                    .filter(entry -> isMeant(entry, path))
                    .map(entry -> document.path() + "\n" + text(document, entry))
                    .forEach(found::add);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", found));
    }

    /** The kinds of file, and the keys at the top of each. */
    public static String overview() {
        return Stream.of(Document.values())
                .map(document -> document.path() + "\n" + lines(document.entries()))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isMeant(Entry entry, String path) {
        return entry.path().equals(path) || entry.path().endsWith("." + path);
    }

    private static String text(Document document, Entry entry) {
        var text = new StringBuilder("  " + entry.path() + "\n    " + entry.sentence() + "\n");
        if (!entry.form().isEmpty()) {
            text.append("    It must be ").append(entry.form()).append(".\n");
        }
        text.append("    ").append(leftOut(document, entry)).append('\n');
        return text + lines(entry.below());
    }

    private static String leftOut(Document document, Entry entry) {
        if (entry.key().required()) {
            return "It must be there.";
        }
        if (document.isOverlay()) {
            return "Left out, portal.yaml decides.";
        }
        return entry.key()
                .otherwise()
                .filter(text -> !text.isEmpty())
                .map(text -> "Left out, it is " + text + ".")
                .orElse("It may be left out.");
    }

    private static String lines(List<Entry> entries) {
        return entries.stream()
                .map(entry -> "    %-18s %s\n".formatted(entry.key().name(), entry.sentence()))
                .collect(Collectors.joining());
    }
}
