package app.foyer.check;

import app.foyer.problem.Problems;
import app.foyer.problem.Wording;

/** What a client typed must never become markup. */
final class NoRawOutput implements Rule {
    @Override
    public String id() {
        return "no-raw-output";
    }

    @Override
    public String why() {
        return "What a client typed must never become markup.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        for (var template : definition.ownTemplates()) {
            for (var tag : template.tags()) {
                if (tag.is(Tag.Kind.RAW)) {
                    problems.add(template.problem(
                            tag.start(),
                            id(),
                            "raw output of " + Wording.quote(tag.name()) + " is not allowed, write {{"
                                    + Wording.printable(tag.name()) + "}}"));
                }
            }
        }
    }
}
