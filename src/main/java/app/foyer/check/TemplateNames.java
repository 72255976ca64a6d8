package app.foyer.check;

import app.foyer.problem.Problems;
import java.util.regex.Pattern;

/** Templates are named so that a name can only mean one file. */
final class TemplateNames implements Rule {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)*");

    @Override
    public String id() {
        return "template-name";
    }

    @Override
    public String why() {
        return "A template is found by its name, which must be plain and not one of the engine's.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        for (var template : definition.templates().own().values()) {
            if (template.isOfEngine()) {
                problems.addForFile(
                        template.source().file(), id(), "templates below engine/ are the engine's, take another name");
            } else if (!NAME.matcher(template.name()).matches()) {
                problems.addForFile(
                        template.source().file(),
                        id(),
                        "a template is named by lower-case letters, digits and dashes, such as pages/home.hbs");
            }
        }
    }
}
