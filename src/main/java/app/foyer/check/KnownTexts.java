package app.foyer.check;

import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import app.foyer.problem.Wording;
import app.foyer.text.Placeholders;
import app.foyer.text.Words;
import java.util.Optional;

/** Templates show only texts that there are, with all that these are filled in with. */
final class KnownTexts implements RuleOfMeaning {
    private static final String TEXT = "known-text";
    private static final String VALUES = "text-values";

    @Override
    public String id() {
        return TEXT + ", " + VALUES;
    }

    @Override
    public String why() {
        return "A text that is not there, or is not filled in, would stop the page in front of a client.";
    }

    /** One language stands for all: the texts of the others have the same ids and placeholders. */
    @Override
    public void check(Whole whole, Problems problems) {
        var words = whole.portal().texts().standard();
        TextCall.in(whole.templates()).forEach(call -> problem(call, words).ifPresent(problems::add));
    }

    private static Optional<Problem> problem(TextCall call, Words words) {
        if (call.id().isEmpty()) {
            return Optional.of(problem(call, TEXT, "write out which text, such as {{t \"home.greeting\"}}"));
        }
        var text = words.find(call.id());
        if (text.isEmpty()) {
            var nearest = Wording.afterthought(call.id(), words.ids());
            return Optional.of(problem(call, TEXT, "there is no text " + Wording.quote(call.id()) + nearest));
        }
        var needed = text.get().placeholders();
        return needed.equals(call.values())
                ? Optional.empty()
                : Optional.of(problem(
                        call,
                        VALUES,
                        "the text " + Wording.quote(call.id()) + " needs " + Placeholders.list(needed) + ", given is "
                                + Placeholders.list(call.values())));
    }

    private static Problem problem(TextCall call, String rule, String message) {
        return call.template().problem(call.at(), rule, message);
    }
}
