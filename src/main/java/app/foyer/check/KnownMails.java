package app.foyer.check;

import app.foyer.problem.Problems;
import app.foyer.problem.Wording;
import java.util.List;

/** A mail that is never sent was probably meant to be another one. */
final class KnownMails implements RuleOfMeaning {
    @Override
    public String id() {
        return "known-mail";
    }

    @Override
    public String why() {
        return "A mail of another name would never be sent, and was probably meant to be one that is.";
    }

    @Override
    public void check(Whole whole, Problems problems) {
        for (var template : whole.templates().own().values()) {
            if (template.isMail() && !whole.shapes().containsKey(template.name())) {
                problems.addForFile(
                        template.source().file(),
                        id(),
                        "no mail has a part of this name, " + Wording.suggestion(template.name(), known(whole)));
            }
        }
    }

    private static List<String> known(Whole whole) {
        return whole.shapes().keySet().stream()
                .filter(name -> name.startsWith("mail/"))
                .sorted()
                .toList();
    }
}
