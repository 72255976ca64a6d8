package app.foyer.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How problems quote what an author wrote and suggest what was meant. */
public final class Wording {
    private static final int LONGEST_QUOTE = 40;

    private Wording() {}

    /** The written text in quotes, shortened and without characters that play tricks. */
    public static String quote(String written) {
        var shown = printable(written.strip());
        return "'" + (shown.length() > LONGEST_QUOTE ? shown.substring(0, LONGEST_QUOTE) + "…" : shown) + "'";
    }

    /** Control and invisible formatting characters would let a file play tricks on the terminal that shows them. */
    public static String printable(String text) {
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
    public static String suggestion(String written, Collection<String> known) {
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

    /** How many letters to add, drop, change or swap with the next, with letter case counting for nothing. */
    private static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, i, j, one, other);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int step(int[][] rows, int i, int j, String one, String other) {
        int changed = rows[i - 1][j - 1] + (sameLetter(one.charAt(i - 1), other.charAt(j - 1)) ? 0 : 1);
        int least = Math.min(changed, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean isSwapped = i > 1
                && j > 1
                && sameLetter(one.charAt(i - 1), other.charAt(j - 2))
                && sameLetter(one.charAt(i - 2), other.charAt(j - 1));
        return isSwapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }

    private static boolean sameLetter(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
