package app.foyer.check;

import java.util.List;

/**
 * One pair of double braces in a template.
 *
 * @param start the index of its first brace, {@code end} the one behind its last
 * @param name what stands first in it: a value's path, a helper, a partial
 * @param words what follows
 */
record Tag(Kind kind, int start, int end, String name, int nameAt, List<Word> words) {
    enum Kind {
        /** Prints a value, or what a helper makes of some. */
        VALUE,
        /** Prints a value as it is. */
        RAW,
        OPEN,
        /** Opens a block by a caret. */
        INVERSE,
        ELSE,
        CLOSE,
        PARTIAL,
        COMMENT,
        /** A block around a partial or decorator. */
        LAYOUT,
        /** Decorators and other delimiters. */
        OTHER
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether a helper is called; what has no argument is a value. */
    boolean isCall() {
        return kind == Kind.OPEN || (kind == Kind.VALUE && !words.isEmpty());
    }
}
