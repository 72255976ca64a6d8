package app.foyer.text;

import app.foyer.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The texts of a portal in all its languages.
 *
 * @param languages in the author's order; the first is spoken to whoever asks for none of them
 * @param own what the author added to the engine's texts: ids, each with what to say when nothing shows it, which is made only then
 * @param constants the names of the portal's constants that its texts show, whether it has them or not
 */
public record Texts(
        List<Locale> languages, Map<Locale, Words> words, Map<String, Supplier<Problem>> own, Set<String> constants) {
    public Texts {
        languages = List.copyOf(languages);
        words = Map.copyOf(words);
        own = Map.copyOf(own);
        constants = Set.copyOf(constants);
    }

    /** The texts in a language; in the first one when this is none of the portal's. */
    public Words in(Locale language) {
        Words spoken = words.get(language);
        return spoken == null ? standard() : spoken;
    }

    public Words standard() {
        return words.get(languages.get(0));
    }
}
