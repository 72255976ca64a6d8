package app.foyer.check;

import app.foyer.problem.Problems;
import java.util.regex.Pattern;

/** Whoever could write a script into an attribute could act as the client. */
final class NoEventHandlers implements Rule {
    private static final Pattern HANDLER = Pattern.compile("on[a-z]+");

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
            template.attributes().stream()
                    .filter(attribute -> HANDLER.matcher(attribute.lowerName()).matches())
                    .forEach(attribute -> problems.add(template.problem(
                            attribute.at(),
                            id(),
                            "scripts in attributes are not for templates, leave '" + attribute.lowerName() + "' out")));
        }
    }
}
