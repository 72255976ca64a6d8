package app.foyer.check;

import app.foyer.problem.Problems;
import java.util.regex.Pattern;

/** How pages change in place is the engine's business. */
final class NoEngineAttributes implements Rule {
    private static final Pattern OF_ENGINE = Pattern.compile("(data-)?(hx|sse|ws)-.*");

    @Override
    public String id() {
        return "no-engine-attribute";
    }

    @Override
    public String why() {
        return "How pages change in place is the engine's; with these a template could send requests in a client's name.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        for (var template : definition.ownTemplates()) {

            for (var element : template.elements()) {
                element.attributes().stream()
                        .filter(attribute ->
                                OF_ENGINE.matcher(attribute.lowerName()).matches())
                        .forEach(attribute -> problems.add(template.problem(
                                attribute.at(),
                                id(),
                                "'" + attribute.lowerName() + "' is the engine's, write plain links and forms")));
            }
        }
    }
}
