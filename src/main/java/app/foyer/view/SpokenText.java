package app.foyer.view;

import app.foyer.text.Text;
import app.foyer.text.Words;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import java.util.function.UnaryOperator;

/**
 * <code>{{t "home.greeting" name=client.name}}</code>: a text in the language of the page. That the text is
 * there and has these placeholders is checked before a portal is served; otherwise drawing stops here.
 */
final class SpokenText implements Helper<Object> {
    static final String NAME = "t";
    /** Under which a drawing carries its words; templates cannot name it. */
    static final String WORDS = "words";

    private static final HtmlEscaping ESCAPING = new HtmlEscaping();

    @Override
    public CharSequence apply(Object id, Options options) {
        Words words = options.data(WORDS);
        Text text =
                words.find(String.valueOf(id)).orElseThrow(() -> new IllegalArgumentException("no text '" + id + "'"));
        if (options.hash.values().stream().noneMatch(Html.class::isInstance)) {
            return text.filled(UnaryOperator.identity(), name -> value(options, name));
        }
        return new Html(text.filled(
                literal -> ESCAPING.escape(literal).toString(), name -> ESCAPING.escape(value(options, name))));
    }

    private static CharSequence value(Options options, String name) {
        Object value = options.hash.get(name);
        if (value instanceof CharSequence text) {
            return text;
        }
        if (value instanceof Number) {
            return value.toString();
        }
        throw new IllegalArgumentException("missing variable for {" + name + "} in {{t}}");
    }
}
