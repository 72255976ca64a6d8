package app.foyer.check;

import app.foyer.check.Tag.Kind;
import app.foyer.problem.Problems;
import app.foyer.problem.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Finds the tags of a template, with their places. */
final class TagReader {
    private final SourceText source;
    private final String text;
    private final Problems problems;
    private final List<Tag> tags = new ArrayList<>();

    private TagReader(SourceText source, Problems problems) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
    }

    static List<Tag> read(SourceText source, Problems problems) {
        return new TagReader(source, problems).read();
    }

    private List<Tag> read() {
        int at = text.indexOf("{{");
        while (at >= 0) {
            int behind = isEscaped(at) ? at + 2 : tag(at);
            at = text.indexOf("{{", behind);
        }
        return List.copyOf(tags);
    }

    /** A backslash makes the braces print themselves. */
    private boolean isEscaped(int at) {
        return at > 0 && text.charAt(at - 1) == '\\' && !(at > 1 && text.charAt(at - 2) == '\\');
    }

    /** Reads the tag at a place and answers the place behind it. */
    private int tag(int start) {
        var ending = ending(start);
        int close = isComment(start) ? text.indexOf(ending, start) : closing(start, ending);
        if (close < 0) {
            problems.add(source.problem(
                    source.atIndex(start), "template-syntax", "this tag has no end, write " + ending + " behind it"));
            return text.length();
        }
        int from = trimmedStart(start + ending.length());
        int to = trimmedEnd(close, from);
        if (from >= to && !isComment(start)) {
            problems.add(source.problem(source.atIndex(start), "template-syntax", "this tag is empty"));
        } else {
            tags.add(tag(start, close + ending.length(), from, to));
        }
        return close + ending.length();
    }

    private String ending(int start) {
        if (text.startsWith("{{!--", start)) {
            int dashes = text.indexOf("--", start + 5);
            return dashes >= 0 && text.startsWith("--~}}", dashes) ? "--~}}" : "--}}";
        }
        int braces = text.startsWith("{{{{", start) ? 4 : text.startsWith("{{{", start) ? 3 : 2;
        return "}".repeat(braces);
    }

    private boolean isComment(int start) {
        return text.startsWith("{{!", start) || text.startsWith("{{~!", start);
    }

    /** Where the braces close that do not stand in a text in quotes. */
    private int closing(int start, String ending) {
        char quote = 0;
        for (int i = start + ending.length(); i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quote == 0 && text.startsWith(ending, i)) {
                return i;
            }
            if (quote == 0 && text.startsWith("{{", i)) {
                return -1;
            }
            if (quote == 0 && (letter == '"' || letter == '\'')) {
                quote = letter;
            } else if (letter == quote) {
                quote = 0;
            }
        }
        return -1;
    }

    private int trimmedStart(int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '~')) {
            at++;
        }
        return at;
    }

    private int trimmedEnd(int to, int from) {
        int at = to;
        while (at > from && (Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == '~')) {
            at--;
        }
        return at;
    }

    private Tag tag(int start, int end, int from, int to) {
        if (isComment(start)) {
            return new Tag(Kind.COMMENT, start, end, "", from, List.of());
        }
        var kind = text.startsWith("{{{", start) ? Kind.RAW : kind(from, to);
        int words = from + sign(kind, from, to);
        return named(kind, start, end, new WordReader(text, words, to).words());
    }

    private static Tag named(Kind kind, int start, int end, List<Word> words) {
        if (words.isEmpty()) {
            return new Tag(kind, start, end, "", start, List.of());
        }
        var first = words.get(0);
        var name = first.isCall() ? "(" + first.text() + ")" : first.text();
        return new Tag(kind, start, end, name, first.at(), List.copyOf(words.subList(1, words.size())));
    }

    private Kind kind(int from, int to) {
        return switch (text.charAt(from)) {
            case '#' -> text.startsWith("#>", from) || text.startsWith("#*", from) ? Kind.LAYOUT : Kind.OPEN;
            case '^' -> to == from + 1 ? Kind.ELSE : Kind.INVERSE;
            case '/' -> Kind.CLOSE;
            case '>' -> Kind.PARTIAL;
            case '&' -> Kind.RAW;
            case '*', '=' -> Kind.OTHER;
            default -> text.substring(from, to).matches("(?s)else(\\s.*)?") ? Kind.ELSE : Kind.VALUE;
        };
    }

    /** How long the sign is that says what kind of tag it is. */
    private int sign(Kind kind, int from, int to) {
        return switch (kind) {
            case VALUE, COMMENT -> 0;
            case RAW -> text.charAt(from) == '&' ? 1 : 0;
            case ELSE -> text.charAt(from) == '^' ? 1 : Math.min(4, to - from);
            case LAYOUT -> 2;
            default -> 1;
        };
    }
}
