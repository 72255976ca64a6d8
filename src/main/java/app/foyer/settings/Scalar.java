package app.foyer.settings;

import app.foyer.settings.Place.Style;
import java.util.regex.Pattern;

/** Writes one value so that it is read as exactly that. */
final class Scalar {
    /** What nobody could take for anything but this text, in braces or not. */
    private static final Pattern SAFE = Pattern.compile("\\p{L}(?:[\\p{L}\\p{N} ._/()+-]*[\\p{L}\\p{N}._/()+-])?");

    private static final Pattern NUMBER = Pattern.compile("(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,15})?");

    /** What some reader of YAML takes for something else than text. */
    private static final Pattern AMBIGUOUS = Pattern.compile("(?i)null|yes|no|on|off|y|n");

    private static final Pattern TRUTH_IN_CAPITALS = Pattern.compile("(?!true|false)(?i:true|false)");

    private Scalar() {}

    /** A value where none stood. */
    static String written(String value) {
        return isSafe(value) ? value : quoted(value);
    }

    /** A value in the place of one that was written so. */
    static String written(String value, Style before) {
        return switch (before) {
            case SINGLE_QUOTED -> quoted(value);
            case DOUBLE_QUOTED -> doubleQuoted(value);
            case PLAIN -> NUMBER.matcher(value).matches() ? value : written(value);
            case BLOCK -> written(value);
        };
    }

    private static boolean isSafe(String value) {
        return SAFE.matcher(value).matches()
                && !AMBIGUOUS.matcher(value).matches()
                && !TRUTH_IN_CAPITALS.matcher(value).matches();
    }

    private static String quoted(String value) {
        return value.codePoints().allMatch(Scalar::isPrintable)
                ? "'" + value.replace("'", "''") + "'"
                : doubleQuoted(value);
    }

    private static String doubleQuoted(String value) {
        StringBuilder written = new StringBuilder("\"");
        value.codePoints().forEach(character -> {
            if (character == '"' || character == '\\') {
                written.append('\\').appendCodePoint(character);
            } else if (isPrintable(character)) {
                written.appendCodePoint(character);
            } else {
                written.append(String.format("\\U%08X", character));
            }
        });
        return written.append('"').toString();
    }

    private static boolean isPrintable(int character) {
        return !Character.isISOControl(character)
                && Character.getType(character) != Character.FORMAT
                && Character.getType(character) != Character.LINE_SEPARATOR
                && Character.getType(character) != Character.PARAGRAPH_SEPARATOR
                && Character.getType(character) != Character.SURROGATE
                && Character.getType(character) != Character.UNASSIGNED;
    }
}
