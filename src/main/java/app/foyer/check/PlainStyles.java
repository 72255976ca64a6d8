package app.foyer.check;

import app.foyer.problem.Problems;
import app.foyer.problem.Wording;

/** Style sheets fetch no other ones and hide nothing behind escapes. */
final class PlainStyles implements Rule {
    @Override
    public String id() {
        return "plain-style";
    }

    @Override
    public String why() {
        return "A style sheet that loads others, or hides what it says behind escapes, cannot be judged.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        for (var style : definition.styles()) {
            for (var rule : style.atRules()) {
                if (!rule.name().equals("@media")) {
                    style.problem(
                            rule.at(),
                            id(),
                            Wording.quote(rule.name()) + " is not for themes, only @media may stand here",
                            problems);
                }
            }
            for (var declaration : style.declarations()) {
                if (declaration.value().indexOf('\\') >= 0
                        || declaration.property().indexOf('\\') >= 0) {
                    style.problem(declaration.at(), id(), "write it plainly, without backslashes", problems);
                }
            }
        }
    }
}
