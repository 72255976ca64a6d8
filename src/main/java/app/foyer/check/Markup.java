package app.foyer.check;

import app.foyer.check.Element.Attribute;
import app.foyer.problem.Problems;
import app.foyer.problem.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the elements of a template or drawing, with the places of their attributes. */
final class Markup {
    /** Stands for whatever a tag prints. */
    static final char VALUE = '\uE000';

    /** Elements whose content is no markup. */
    private static final Set<String> PLAIN = Set.of("script", "style", "textarea", "title");

    private final SourceText source;
    private final Problems problems;
    private final String text;
    private final List<Element> elements = new ArrayList<>();
    private int at;

    private Markup(SourceText source, String text, Problems problems) {
        this.source = source;
        this.text = text;
        this.problems = problems;
    }

    static List<Element> read(SourceText source, List<Tag> tags, Problems problems) {
        return new Markup(source, masked(source.text(), tags), problems).read();
    }

    /** Printed values become one letter each, as long as they were; other tags print nothing of their own. */
    private static String masked(String text, List<Tag> tags) {
        var masked = new StringBuilder(text);
        for (var tag : tags) {
            boolean prints = tag.is(Tag.Kind.VALUE) || tag.is(Tag.Kind.RAW);
            for (int i = tag.start(); i < tag.end(); i++) {
                masked.setCharAt(i, prints ? VALUE : ' ');
            }
        }
        return masked.toString();
    }

    private List<Element> read() {
        at = text.indexOf('<');
        while (at >= 0) {
            if (text.startsWith("<!--", at)) {
                skipBehind("-->");
            } else if (startsElement()) {
                element();
            } else if (text.startsWith("<!", at) || text.startsWith("<?", at)) {
                elements.add(new Element(text.substring(at + 1, Math.min(at + 2, text.length())), at, List.of()));
                skipBehind(">");
            } else {
                at++;
            }
            at = at < text.length() ? text.indexOf('<', at) : -1;
        }
        return List.copyOf(elements);
    }

    private boolean startsElement() {
        return at + 1 < text.length() && (Character.isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == VALUE);
    }

    private void skipBehind(String ending) {
        int found = text.indexOf(ending, at);
        at = found < 0 ? text.length() : found + ending.length();
    }

    private void element() {
        int start = at++;
        var name = until(" \t\r\n\f/>");
        var attributes = new ArrayList<Attribute>();
        skip(" \t\r\n\f/");
        while (at < text.length() && text.charAt(at) != '>') {
            attributes.add(attribute());
            skip(" \t\r\n\f/");
        }
        if (at >= text.length()) {
            problems.add(source.problem(
                    source.atIndex(start), "markup-syntax", "this element's tag has no end, write > behind it"));
        }
        elements.add(new Element(name, start, List.copyOf(attributes)));
        if (PLAIN.contains(name.toLowerCase(Locale.ROOT))) {
            int close = text.toLowerCase(Locale.ROOT).indexOf("</" + name.toLowerCase(Locale.ROOT), at);
            at = close < 0 ? text.length() : close;
        }
    }

    private Attribute attribute() {
        int start = at++;
        until("= \t\r\n\f/>");
        var name = text.substring(start, at);
        int behind = at;
        skip(" \t\r\n\f");
        if (at >= text.length() || text.charAt(at) != '=') {
            at = behind;
            return new Attribute(name, start, "", behind, true);
        }
        at++;
        skip(" \t\r\n\f");
        return value(name, start);
    }

    private Attribute value(String name, int start) {
        char quote = at < text.length() ? text.charAt(at) : ' ';
        if (quote != '"' && quote != '\'') {
            int from = at;
            return new Attribute(name, start, until(" \t\r\n\f>"), from, false);
        }
        int from = ++at;
        int close = text.indexOf(quote, from);
        at = close < 0 ? text.length() : close + 1;
        return new Attribute(name, start, text.substring(from, close < 0 ? text.length() : close), from, true);
    }

    private String until(String letters) {
        int start = at;
        while (at < text.length() && letters.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skip(String letters) {
        while (at < text.length() && letters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
