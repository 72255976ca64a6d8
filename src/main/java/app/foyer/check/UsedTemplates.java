package app.foyer.check;

import app.foyer.problem.Problems;
import java.util.Deque;
import java.util.HashSet;

/** A template that nothing draws was probably meant to be drawn. */
final class UsedTemplates implements RuleOfDrawing {
    @Override
    public String id() {
        return "unused-template";
    }

    @Override
    public String why() {
        return "A template that nothing draws was probably meant to be drawn.";
    }

    @Override
    public void check(Drawn drawn, Problems problems) {
        var names = new HashSet<>(drawn.shapes().keySet());
        Walk.through(drawn, new Walk.Listener() {
            @Override
            public void partial(Template template, Tag tag, Deque<String> within) {
                names.add(tag.name());
            }
        });
        drawn.templates().own().values().stream()
                .filter(template -> !names.contains(template.name()) && !template.isMail())
                .forEach(template -> problems.add(
                        template.problem(0, id(), "nothing draws this template").asWarning()));
    }
}
