package app.foyer.check;

import app.foyer.check.Tag.Kind;
import app.foyer.problem.Problems;
import app.foyer.problem.Wording;
import java.util.List;

/** Templates may use only the helpers of the list. */
final class KnownHelpers implements Rule {
    @Override
    public String id() {
        return "known-helper";
    }

    @Override
    public String why() {
        return "Templates may use only the helpers that there are, and no other way of computing.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        for (var template : definition.ownTemplates()) {
            template.tags().forEach(tag -> check(tag, template, definition.helpers(), problems));
        }
    }

    private void check(Tag tag, Template template, List<String> helpers, Problems problems) {
        if (tag.is(Kind.OTHER) || tag.is(Kind.LAYOUT)) {
            problems.add(template.problem(
                    tag.start(), id(), "templates have values, blocks and partials, but nothing else in braces"));
        } else if (tag.is(Kind.INVERSE)) {
            problems.add(template.problem(tag.start(), id(), "write {{#unless …}} instead of {{^…}}"));
        } else if (tag.isCall() && !helpers.contains(tag.name())) {
            unknown(tag.nameAt(), tag.name(), template, helpers, problems);
        }
        tag.words().forEach(word -> check(word, template, helpers, problems));
    }

    private void check(Word word, Template template, List<String> helpers, Problems problems) {
        if (word.isCall() && !helpers.contains(word.text())) {
            unknown(word.at(), word.text(), template, helpers, problems);
        }
        word.call().forEach(inner -> check(inner, template, helpers, problems));
    }

    private void unknown(int at, String name, Template template, List<String> helpers, Problems problems) {
        problems.add(template.problem(
                at, id(), "there is no helper " + Wording.quote(name) + ", " + Wording.suggestion(name, helpers)));
    }
}
