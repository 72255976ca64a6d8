package app.foyer.view;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/**
 * What a drawing is written on: bytes in UTF-8, as they are sent.
 *
 * <p>Everything that was not written into a template by hand comes through {@link #print}, which escapes it.
 */
final class Sheet {
    /** A page with twenty rows; to grow on the way costs more than to have too much for a moment. */
    private static final int USUAL_LENGTH = 24 * 1024;
    /** The longest entity, and more than any letter takes in UTF-8. */
    private static final int LONGEST = 6;
    /** More than any template has inside of each other that does not end up in itself. */
    private static final int DEEPEST = 100;

    private final Escaping escaping;
    private final Function<String, Piece> templates;
    private byte[] bytes;
    private int length;
    private int depth;

    /**
     * An empty one.
     *
     * @param templates of the portal that is drawn, by their names; null where there is none
     */
    Sheet(Escaping escaping, Function<String, Piece> templates) {
        this(escaping, templates, USUAL_LENGTH);
    }

    private Sheet(Escaping escaping, Function<String, Piece> templates, int room) {
        this.escaping = escaping;
        this.templates = templates;
        this.bytes = new byte[room];
    }

    /** A text as it is written into HTML. */
    static String escaped(String text) {
        Sheet sheet = new Sheet(Escaping.HTML, name -> null, LONGEST * text.length());
        sheet.print(text);
        return new String(sheet.bytes, 0, sheet.length, StandardCharsets.UTF_8);
    }

    /** Writes what stands in a template, or was drawn by one, as it is. */
    void write(Html text) {
        byte[] utf8 = text.utf8();
        makeRoom(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    /** Writes a text, escaped. */
    void print(String text) {
        makeRoom(LONGEST * text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= Escaping.ASCII) {
                i = printForeign(text, i) - 1;
                continue;
            }
            byte[] entity = escaping.entity(letter);
            if (entity == null) {
                bytes[length++] = (byte) letter;
            } else {
                System.arraycopy(entity, 0, bytes, length, entity.length);
                length += entity.length;
            }
        }
    }

    /** Letters beyond ASCII have no entities; they go together, since one of them may be two chars. */
    private int printForeign(String text, int from) {
        int to = from + 1;
        while (to < text.length() && text.charAt(to) >= Escaping.ASCII) {
            to++;
        }
        byte[] utf8 = text.substring(from, to).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return to;
    }

    /** The template of this name in the portal that is drawn; null when there is none. */
    Piece template(String name) {
        return templates.apply(name);
    }

    /** A template within a template begins; false when it must not, for this would never end. */
    boolean goDeeper() {
        return ++depth <= DEEPEST;
    }

    void comeBack() {
        depth--;
    }

    private void makeRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    byte[] utf8() {
        return Arrays.copyOf(bytes, length);
    }
}
