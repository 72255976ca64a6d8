package app.foyer.check;

import app.foyer.problem.Problems;

/** The policy of the pages lets no style stand in them. */
final class NoInlineStyles implements Rule {
    @Override
    public String id() {
        return "no-inline-style";
    }

    @Override
    public String why() {
        return "Browsers are told to ignore styles in pages; classes and theme.css are there for it.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        for (var template : definition.ownTemplates()) {
            if (!template.isMail()) {
                for (var element : template.elements()) {
                    element.attributes().stream()
                            .filter(attribute -> attribute.lowerName().equals("style"))
                            .forEach(attribute -> problems.add(template.problem(
                                    attribute.at(),
                                    id(),
                                    "styles in attributes are ignored by the browser, write a class")));
                }
            }
        }
    }
}
