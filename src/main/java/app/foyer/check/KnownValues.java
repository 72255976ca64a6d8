package app.foyer.check;

import app.foyer.check.Tag.Kind;
import app.foyer.problem.Problems;
import app.foyer.problem.Wording;

/** A misspelt name would stop the page in front of a client. */
final class KnownValues implements RuleOfDrawing {
    @Override
    public String id() {
        return "known-name";
    }

    @Override
    public String why() {
        return "A misspelt name would stop the page in front of a client.";
    }

    @Override
    public void check(Drawn drawn, Problems problems) {
        Walk.through(drawn, new Walk.Listener() {
            @Override
            public void tag(Template template, Tag tag, Scope scope) {
                if (tag.is(Kind.VALUE) && tag.words().isEmpty()) {
                    printed(template, tag, scope, problems);
                }
                tag.words().forEach(word -> word(template, word, scope, problems));
            }
        });
    }

    private void printed(Template template, Tag tag, Scope scope, Problems problems) {
        var found = scope.find(tag.name());
        if (found.isEmpty()) {
            unknown(template, tag.nameAt(), tag.name(), scope, problems);
        } else if (!found.get().prints() || !found.get().keys().isEmpty()) {
            problems.add(template.problem(
                    tag.nameAt(),
                    id(),
                    "only text, numbers and yes or no can be printed, " + Wording.quote(tag.name()) + " holds more"));
        }
    }

    private void word(Template template, Word word, Scope scope, Problems problems) {
        boolean isName = !word.isCall()
                && !word.isLiteral()
                && !word.text().equals("as")
                && !word.text().contains("|");
        if (isName && scope.find(word.text()).isEmpty()) {
            unknown(template, word.at(), word.text(), scope, problems);
        }
        word.call().forEach(inner -> word(template, inner, scope, problems));
    }

    private void unknown(Template template, int at, String name, Scope scope, Problems problems) {
        problems.add(template.problem(
                at, id(), "there is no value " + Wording.quote(name) + " here, " + suggestion(name, scope)));
    }

    private static String suggestion(String name, Scope scope) {
        return Wording.suggestion(name, scope.near(name));
    }
}
