package app.foyer.check;

import app.foyer.check.Element.Attribute;
import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import app.foyer.problem.SourceText;
import java.util.List;

/**
 * A template as it was read.
 *
 * @param name its path below the folder, without the ending
 * @param isOwn whether it is the portal's own, and not one of those that portals share
 * @param attributes those of all elements, in their order
 */
record Template(
        String name,
        boolean isOwn,
        SourceText source,
        List<Tag> tags,
        List<Part> parts,
        List<Element> elements,
        List<Attribute> attributes) {
    private static final String ENGINE = "engine/";
    private static final String MAIL = "mail/";

    static Template read(String name, boolean isOwn, SourceText source, Problems problems) {
        var tags = TagReader.read(source, problems);
        var parts = PartReader.read(source, tags, problems);
        var elements = isPlain(name) ? List.<Element>of() : Markup.read(source, tags, problems);
        var attributes = elements.stream()
                .flatMap(element -> element.attributes().stream())
                .toList();
        return new Template(name, isOwn, source, tags, parts, elements, attributes);
    }

    /** The same, read from another file with the same text. */
    Template in(SourceText other) {
        return new Template(name, isOwn, other, tags, parts, elements, attributes);
    }

    /** The subject and text of a mail are no HTML. */
    private static boolean isPlain(String name) {
        return name.startsWith(MAIL) && (name.endsWith("/subject") || name.endsWith("/text"));
    }

    boolean isMail() {
        return name.startsWith(MAIL);
    }

    /** The engine's own templates may do what those of authors may not. */
    boolean isOfEngine() {
        return name.startsWith(ENGINE);
    }

    /** The tag that begins at an index, which must be the start of one. */
    Tag tagAt(int index) {
        return tags.stream().filter(tag -> tag.start() == index).findFirst().orElseThrow();
    }

    /** What an index stands in: the beginning of a value or an element, or -1 in the text. */
    int siteOf(int index) {
        return elements.stream()
                .filter(element -> element.holds(index))
                .map(element -> element.siteOf(index))
                .findFirst()
                .orElse(-1);
    }

    Problem problem(int index, String rule, String message) {
        return source.problem(source.atIndex(index), rule, message);
    }
}
