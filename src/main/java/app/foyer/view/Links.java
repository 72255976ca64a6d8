package app.foyer.view;

import java.util.Map;

/** The few elements that may stand inside a sentence, so that a text in any language can put them where it needs them. */
final class Links {
    private Links() {}

    /** <code>(tel portal.phone)</code>: a number that a phone can call. */
    static Html telephone(Object number) {
        String shown = String.valueOf(number);
        return new Html("<a href=\"tel:" + shown.replaceAll("[^0-9+]", "") + "\">" + Sheet.escaped(shown) + "</a>");
    }

    /** <code>(moment security.signedInAt)</code>: a time, told as a client reads it. */
    static Html moment(Object model) {
        if (model instanceof Map<?, ?> time && time.get("iso") instanceof String iso) {
            return new Html("<time datetime=\"" + Sheet.escaped(iso) + "\">"
                    + Sheet.escaped(String.valueOf(time.get("moment"))) + "</time>");
        }
        throw new IllegalArgumentException("missing time in {{moment}}");
    }

    /** <code>(strong until.time)</code>: what matters most in its sentence. */
    static Html strong(Object words) {
        return new Html("<strong>" + Sheet.escaped(String.valueOf(words)) + "</strong>");
    }
}
