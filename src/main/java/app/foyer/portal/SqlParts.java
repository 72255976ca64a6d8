package app.foyer.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The parts of SQL that matter here: names, parameters and signs, without what stands in texts and comments.
 *
 * <p>Only for telling an author early what will not work. What a query can do is decided by the rights of the role that
 * it runs as, whatever was overlooked here.
 */
final class SqlParts {
    /** In this order; a later one begins only where no earlier one does. Dollar quotes end at their own tag. */
    private static final Pattern PARTS = Pattern.compile("""
            (?<comment>--[^\\n]*|/\\*(?s:.*?)\\*/)
            |(?<text>[eE]'(?:[^'\\\\]|\\\\(?s:.)|'')*'|'(?:[^']|'')*'|(?<tag>\\$(?:[A-Za-z_]\\w*)?\\$)(?s:.*?)\\k<tag>)
            |(?<name>"(?:[^"]|"")*")
            |(?<cast>::|:=)
            |(?<parameter>:[A-Za-z_][A-Za-z0-9_]*)
            |(?<number>\\$[0-9]+)
            |(?<word>[A-Za-z_][A-Za-z0-9_$]*&?)
            |(?<sign>;)""", Pattern.COMMENTS);

    enum Kind {
        PARAMETER,
        NUMBERED,
        NAME,
        SEMICOLON
    }

    private static final Map<String, Kind> KINDS = Map.of(
            "parameter", Kind.PARAMETER,
            "number", Kind.NUMBERED,
            "word", Kind.NAME,
            "name", Kind.NAME,
            "sign", Kind.SEMICOLON);

    /** @param at counted in chars from 0 */
    record Part(Kind kind, String text, int at) {
        int end() {
            return at + text.length();
        }

        /** What a name names, in quotes or without. */
        String name() {
            return text.replace("\"", "");
        }
    }

    private SqlParts() {}

    static List<Part> of(String sql) {
        var parts = new ArrayList<Part>();
        var found = PARTS.matcher(sql);
        while (found.find()) {
            KINDS.forEach((group, kind) -> {
                if (found.group(group) != null) {
                    parts.add(new Part(kind, found.group(), found.start()));
                }
            });
        }
        return parts;
    }
}
