package app.foyer.check;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An argument in a tag.
 *
 * @param at its index in the template
 * @param key of a named argument, otherwise empty
 * @param text as written; of a call in round brackets, the helper's name
 * @param call the arguments of a call; empty for everything else
 */
record Word(int at, String key, String text, boolean isCall, List<Word> call) {

    private static final Pattern LITERAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?|true|false|null|undefined");

    boolean isNamed() {
        return !key.isEmpty();
    }

    /** A text, a number or a word of the language, and no value of the model. */
    boolean isLiteral() {
        return text.isEmpty()
                || text.startsWith("\"")
                || text.startsWith("'")
                || LITERAL.matcher(text).matches();
    }
}
