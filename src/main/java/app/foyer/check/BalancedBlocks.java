package app.foyer.check;

import app.foyer.problem.Problems;
import java.util.ArrayDeque;
import java.util.Deque;

/** Whichever branch is drawn, the document must come out the same around it. */
final class BalancedBlocks implements Rule {
    @Override
    public String id() {
        return "balanced-block";
    }

    @Override
    public String why() {
        return "A block that begins in one value and ends in another would turn text into attributes on one of its branches.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        for (var template : definition.ownTemplates()) {
            check(template, problems);
        }
    }

    private void check(Template template, Problems problems) {
        Deque<Integer> sites = new ArrayDeque<>();
        for (var tag : template.tags()) {
            switch (tag.kind()) {
                case OPEN, INVERSE, LAYOUT -> sites.push(template.siteOf(tag.start()));
                case ELSE, CLOSE -> {
                    if (template.siteOf(tag.start()) != sites.peek()) {
                        problems.add(
                                template.problem(
                                        tag.start(),
                                        id(),
                                        "a block ends where it begins: in the same value, in the same element, or in the text"));
                    }
                    if (tag.is(Tag.Kind.CLOSE)) {
                        sites.pop();
                    }
                }
                case PARTIAL -> {
                    if (template.siteOf(tag.start()) >= 0) {
                        problems.add(template.problem(
                                tag.start(),
                                id(),
                                "a partial is drawn in the text, and not inside an element or comment"));
                    }
                }
                default -> {}
            }
        }
    }
}
