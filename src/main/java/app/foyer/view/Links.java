package app.foyer.view;

import com.github.jknack.handlebars.Options;
import java.util.Map;

/** The few elements that may stand inside a sentence, so that a text in any language can put them where it needs them. */
final class Links {
    private static final HtmlEscaping ESCAPING = new HtmlEscaping();

    private Links() {}

    /** <code>(tel portal.phone)</code>: a number that a phone can call. */
    static Html telephone(Object number, Options options) {
        String shown = String.valueOf(number);
        return new Html("<a href=\"tel:" + shown.replaceAll("[^0-9+]", "") + "\">" + ESCAPING.escape(shown) + "</a>");
    }

    /** <code>(moment security.signedInAt)</code>: a time, told as a client reads it. */
    static Html moment(Object model, Options options) {
        if (model instanceof Map<?, ?> time && time.get("iso") instanceof String iso) {
            return new Html("<time datetime=\"" + ESCAPING.escape(iso) + "\">"
                    + ESCAPING.escape(String.valueOf(time.get("moment"))) + "</time>");
        }
        throw new IllegalArgumentException("missing time in {{moment}}");
    }

    /** <code>(strong until.time)</code>: what matters most in its sentence. */
    static Html strong(Object words, Options options) {
        return new Html("<strong>" + ESCAPING.escape(String.valueOf(words)) + "</strong>");
    }
}
