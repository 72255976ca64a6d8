package app.foyer.view;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Which letters a printed text may not bring into a drawing as they are. All of them are ASCII. */
final class Escaping {
    static final char ASCII = 128;

    /** What HTML gives a meaning, in text and in quoted attributes. */
    static final Escaping HTML =
            new Escaping(Map.of('<', "&lt;", '>', "&gt;", '"', "&quot;", '\'', "&#x27;", '`', "&#x60;", '&', "&amp;"));

    /** In plain text an ampersand stays one. */
    static final Escaping NONE = new Escaping(Map.of());

    private final byte[][] entities = new byte[ASCII][];

    private Escaping(Map<Character, String> entities) {
        entities.forEach((letter, entity) -> this.entities[letter] = entity.getBytes(StandardCharsets.US_ASCII));
    }

    /** What stands for a letter of ASCII; null when it may stand for itself. */
    byte[] entity(char letter) {
        return entities[letter];
    }
}
