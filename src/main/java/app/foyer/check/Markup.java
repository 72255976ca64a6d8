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

    /** Stands for a tag that prints nothing of its own, but may keep apart what would be one word without it. */
    static final char GAP = '\uE001';

    private static final String SPACE = " \t\r\n\f";

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

    /** Every tag becomes letters that stand for it, as many as it had. */
    private static String masked(String text, List<Tag> tags) {
        var masked = new StringBuilder(text);
        for (var tag : tags) {
            boolean prints = tag.is(Tag.Kind.VALUE) || tag.is(Tag.Kind.RAW);
            for (int i = tag.start(); i < tag.end(); i++) {
                masked.setCharAt(i, prints ? VALUE : GAP);
            }
        }
        return masked.toString();
    }

    private List<Element> read() {
        at = text.indexOf('<');
        while (at >= 0) {
            if (text.startsWith("<!--", at)) {
                other("!--", "-->");
            } else if (startsElement()) {
                element();
            } else if (text.startsWith("<!", at) || text.startsWith("<?", at)) {
                other(text.substring(at + 1, at + 2), ">");
            } else {
                at++;
            }
            at = at < text.length() ? text.indexOf('<', at) : -1;
        }
        return List.copyOf(elements);
    }

    private boolean startsElement() {
        if (at + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        return Character.isLetter(next) || next == VALUE || next == GAP;
    }

    private void other(String name, String ending) {
        int start = at;
        int found = text.indexOf(ending, at);
        at = found < 0 ? text.length() : found + ending.length();
        elements.add(new Element(name, start, at, List.of()));
    }

    private void element() {
        int start = at++;
        var name = name("/>");
        var attributes = new ArrayList<Attribute>();
        skipSpace();
        while (at < text.length() && text.charAt(at) != '>') {
            attributes.add(attribute());
            skipSpace();
        }
        if (at >= text.length()) {
            problems.add(source.problem(
                    source.atIndex(start), "markup-syntax", "this element's tag has no end, write > behind it"));
        }
        if (PLAIN.contains(name.toLowerCase(Locale.ROOT))) {
            int close = text.toLowerCase(Locale.ROOT).indexOf("</" + name.toLowerCase(Locale.ROOT), at);
            at = close < 0 ? text.length() : close;
        }
        elements.add(new Element(name, start, at, List.copyOf(attributes)));
    }

    private Attribute attribute() {
        int start = at++;
        name("=/>");
        var name = text.substring(start, at);
        int behind = at;
        skipSpace();
        if (at >= text.length() || text.charAt(at) != '=') {
            at = behind;
            return new Attribute(name, start, "", behind, true);
        }
        at++;
        while (at < text.length() && SPACE.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return value(name, start);
    }

    private Attribute value(String name, int start) {
        char quote = at < text.length() ? text.charAt(at) : ' ';
        if (quote != '"' && quote != '\'') {
            int from = at;
            while (at < text.length() && (SPACE + ">").indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return new Attribute(name, start, text.substring(from, at), from, false);
        }
        int from = ++at;
        int close = text.indexOf(quote, from);
        at = close < 0 ? text.length() : close + 1;
        return new Attribute(name, start, text.substring(from, close < 0 ? text.length() : close), from, true);
    }

    /** A name ends at a space, at one of these, or at a tag behind which no more of it comes. */
    private String name(String ends) {
        int start = at;
        while (at < text.length() && (SPACE + ends).indexOf(text.charAt(at)) < 0 && !isGapAtEnd(ends)) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean isGapAtEnd(String ends) {
        int behind = at;
        while (behind < text.length() && text.charAt(behind) == GAP) {
            behind++;
        }
        return behind > at && (behind >= text.length() || (SPACE + ends + "\"'").indexOf(text.charAt(behind)) >= 0);
    }

    private void skipSpace() {
        while (at < text.length() && (SPACE + "/" + GAP).indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
