package app.foyer.check;

import app.foyer.problem.Problems;
import java.util.Deque;
import java.util.HashSet;

/** A template that nothing draws was probably meant to be drawn. */
final class UsedTemplates implements RuleOfMeaning {
    @Override
    public String id() {
        return "unused-template";
    }

    @Override
    public String why() {
        return "A template that nothing draws was probably meant to be drawn.";
    }

    @Override
    public void check(Whole whole, Problems problems) {
        var drawn = new HashSet<>(whole.shapes().keySet());
        Walk.through(whole, new Walk.Listener() {
            @Override
            public void partial(Template template, Tag tag, Deque<String> within) {
                drawn.add(tag.name());
            }
        });
        whole.templates().own().values().stream()
                .filter(template -> !drawn.contains(template.name()) && !template.isMail())
                .forEach(template -> problems.add(
                        template.problem(0, id(), "nothing draws this template").asWarning()));
    }
}
