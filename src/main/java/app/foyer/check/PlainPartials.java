package app.foyer.check;

import app.foyer.problem.Problems;
import app.foyer.problem.Wording;
import java.util.regex.Pattern;

/** A partial is a name, and never a way to some other folder. */
final class PlainPartials implements Rule {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)*");

    @Override
    public String id() {
        return "plain-partial";
    }

    @Override
    public String why() {
        return "A partial is named as a file of the portal, so that nothing outside can be meant.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        for (var template : definition.ownTemplates()) {
            for (var tag : template.tags()) {
                if (tag.is(Tag.Kind.PARTIAL) && !NAME.matcher(tag.name()).matches()) {
                    problems.add(template.problem(
                            tag.nameAt(),
                            id(),
                            "a partial is named by its path in the portal's folder, without dots and without .hbs, was "
                                    + Wording.quote(tag.name())));
                }
            }
        }
    }
}
