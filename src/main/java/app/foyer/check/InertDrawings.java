package app.foyer.check;

import app.foyer.check.Element.Attribute;
import app.foyer.problem.Problems;
import app.foyer.problem.SourceText;
import app.foyer.problem.Wording;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A drawing is shapes and words. */
final class InertDrawings implements Rule {
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textpath",
            "defs",
            "use",
            "symbol",
            "title",
            "desc",
            "lineargradient",
            "radialgradient",
            "stop",
            "clippath",
            "mask",
            "pattern",
            "marker");

    private static final Pattern REFERENCE = Pattern.compile("(?i)url\\(\\s*[\"']?(?!#)|\\\\|@import");

    @Override
    public String id() {
        return "inert-svg";
    }

    @Override
    public String why() {
        return "An SVG file opened by itself is a document of the portal's origin, so it must not be able to do anything.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        for (var drawing : definition.drawings()) {
            for (var element : Markup.read(drawing, List.of(), new Problems())) {
                if (!ELEMENTS.contains(element.lowerName()) && !isDeclaration(element, drawing)) {
                    problems.add(drawing.problem(
                            drawing.atIndex(element.at()),
                            id(),
                            Wording.quote(element.name())
                                    + " is not for drawings that are served, only shapes and words"));
                }
                element.attributes().stream()
                        .filter(InertDrawings::isAlive)
                        .forEach(attribute -> problems.add(drawing.problem(
                                drawing.atIndex(attribute.at()),
                                id(),
                                "a drawing has no scripts and refers to nothing but its own parts, such as #shape")));
            }
        }
    }

    /** The line that says that the file is XML. */
    private static boolean isDeclaration(Element element, SourceText drawing) {
        return element.at() == 0 && drawing.text().startsWith("<?xml ");
    }

    private static boolean isAlive(Attribute attribute) {
        var value = attribute.value().strip();
        return attribute.lowerName().startsWith("on")
                || (attribute.lowerName().endsWith("href") && !value.startsWith("#"))
                || REFERENCE.matcher(value).find();
    }
}
