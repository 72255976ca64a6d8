package app.foyer.check;

import app.foyer.problem.Problems;
import app.foyer.problem.Wording;
import java.util.Deque;

/** A partial that is not there stops the page. */
final class PartialsExist implements RuleOfDrawing {
    @Override
    public String id() {
        return "partial-exists";
    }

    @Override
    public String why() {
        return "A partial that does not exist, or that draws itself again, would stop the page.";
    }

    @Override
    public void check(Drawn drawn, Problems problems) {
        Walk.through(drawn, new Walk.Listener() {
            @Override
            public void partial(Template template, Tag tag, Deque<String> within) {
                if (within.contains(tag.name())) {
                    problems.add(template.problem(
                            tag.nameAt(), id(), "'" + tag.name() + "' would draw itself again and again"));
                } else if (drawn.templates().find(tag.name()).isEmpty()) {
                    problems.add(template.problem(
                            tag.nameAt(),
                            id(),
                            "there is no " + tag.name() + ".hbs, neither here nor among the shared templates"
                                    + Wording.afterthought(
                                            tag.name(), drawn.templates().names())));
                }
            }
        });
    }
}
