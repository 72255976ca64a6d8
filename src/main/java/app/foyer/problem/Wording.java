package app.foyer.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How problems quote what an author wrote and suggest what was meant. */
public final class Wording {
    private static final int LONGEST_QUOTE = 40;

    private Wording() {}

    static String quote(String written) {
        var shown = printable(written.strip());
        return "'" + (shown.length() > LONGEST_QUOTE ? shown.substring(0, LONGEST_QUOTE) + "…" : shown) + "'";
    }

    /** Control and invisible formatting characters would let a file play tricks on the terminal that shows them. */
    static String printable(String text) {
        return text.codePoints()
                .map(character -> isTricky(character) ? '\uFFFD' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isTricky(int character) {
        return character != '\t'
                && (Character.isISOControl(character) || Character.getType(character) == Character.FORMAT);
    }

    /** Says which name was probably meant, otherwise which there are. */
    static String suggestion(String written, Collection<String> known) {
        return nearest(written, known)
                .map(Wording::question)
                .orElse("expected one of [" + String.join(", ", known) + "]");
    }

    /** As {@link #suggestion}, for a message that lists what is known by itself: nothing when nothing is near. */
    public static String afterthought(String written, Collection<String> known) {
        return nearest(written, known).map(name -> ", " + question(name)).orElse("");
    }

    private static String question(String name) {
        return "did you mean '" + name + "'?";
    }

    private static Optional<String> nearest(String written, Collection<String> known) {
        var tolerance = Math.min(3, (written.length() + 2) / 3);
        return known.stream()
                .filter(name -> distance(written, name) <= tolerance)
                .min(Comparator.comparingInt(name -> distance(written, name)));
    }

    /** Levenshtein's distance, with letter case counting for nothing. */
    private static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = above[j - 1] + (sameLetter(one.charAt(i - 1), other.charAt(j - 1)) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }

    private static boolean sameLetter(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
