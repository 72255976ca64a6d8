package app.foyer.check;

import app.foyer.problem.Problems;

/** Whoever could write a script into an attribute could act as the client. */
final class NoEventHandlers implements Rule {
    @Override
    public String id() {
        return "no-event-handler";
    }

    @Override
    public String why() {
        return "A script in an attribute could act in a client's name; the browser would not run it either.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        for (var template : definition.ownTemplates()) {

            for (var element : template.elements()) {
                element.attributes().stream()
                        .filter(attribute -> attribute.lowerName().matches("on[a-z]+"))
                        .forEach(attribute -> problems.add(template.problem(
                                attribute.at(),
                                id(),
                                "scripts in attributes are not for templates, leave '" + attribute.lowerName()
                                        + "' out")));
            }
        }
    }
}
