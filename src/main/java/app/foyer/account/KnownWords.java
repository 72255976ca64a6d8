package app.foyer.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of a client and a portal: the words, and what they are put together from. */
final class KnownWords {
    /** A shorter part is in too many words. */
    private static final int SHORTEST = 3;

    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> words;

    KnownWords(Stream<String> known) {
        words = known.map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text ->
                        Stream.concat(Stream.of(GAP.matcher(text).replaceAll("")), Arrays.stream(GAP.split(text))))
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether nothing but these words is in a text, one after the other. */
    boolean makeUp(String text) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int from = 0; from < text.length(); from++) {
            if (reached[from]) {
                for (String word : words) {
                    if (text.startsWith(word, from)) {
                        reached[from + word.length()] = true;
                    }
                }
            }
        }
        return !text.isEmpty() && reached[text.length()];
    }
}
