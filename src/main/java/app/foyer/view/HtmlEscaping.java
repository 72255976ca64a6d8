package app.foyer.view;

import com.github.jknack.handlebars.EscapingStrategy;

/**
 * Escapes what HTML gives a meaning, in text and in quoted attributes.
 *
 * <p>Nearly all texts have nothing to escape and are handed on as they are; the engine's own strategy copies every one of
 * them letter by letter.
 */
final class HtmlEscaping implements EscapingStrategy {
    @Override
    public CharSequence escape(CharSequence text) {
        if (text instanceof Html) {
            return text;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!entityOf(text.charAt(i)).isEmpty()) {
                return escapedFrom(i, text);
            }
        }
        return text;
    }

    private static CharSequence escapedFrom(int first, CharSequence text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            String entity = entityOf(text.charAt(i));
            if (entity.isEmpty()) {
                escaped.append(text.charAt(i));
            } else {
                escaped.append(entity);
            }
        }
        return escaped;
    }

    private static String entityOf(char letter) {
        return switch (letter) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#x27;";
            case '`' -> "&#x60;";
            case '&' -> "&amp;";
            default -> "";
        };
    }
}
