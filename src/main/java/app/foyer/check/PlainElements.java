package app.foyer.check;

import app.foyer.problem.Problems;
import java.util.Set;

/** The engine draws the document; a template draws what is in it. */
final class PlainElements implements Rule {
    private static final Set<String> FORBIDDEN =
            Set.of("script", "iframe", "frame", "frameset", "object", "embed", "applet", "base", "portal", "link");

    /** Mails are whole documents; pages are drawn into one. */
    private static final Set<String> OF_DOCUMENT = Set.of("style", "meta", "html", "head", "body", "title", "!");

    @Override
    public String id() {
        return "plain-element";
    }

    @Override
    public String why() {
        return "Scripts, styles and frames could do anything in a client's name; the document itself is the engine's.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        for (var template : definition.ownTemplates()) {
            for (var element : template.elements()) {
                var name = element.lowerName();
                if (name.indexOf(Markup.VALUE) >= 0 || name.indexOf(Markup.GAP) >= 0) {
                    problems.add(template.problem(element.at(), id(), "an element's name must be written out"));
                } else if (FORBIDDEN.contains(name) || (OF_DOCUMENT.contains(name) && !template.isMail())) {
                    problems.add(template.problem(
                            element.at(),
                            id(),
                            "<" + name + "> is not for " + (template.isMail() ? "mails" : "templates")));
                }
            }
        }
    }
}
