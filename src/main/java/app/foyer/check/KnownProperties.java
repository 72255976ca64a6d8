package app.foyer.check;

import app.foyer.problem.Problems;
import app.foyer.problem.Wording;
import app.foyer.theme.Css.Declaration;

/** A theme changes what is meant to be changed, so that pages stay what they are when the engine's change. */
final class KnownProperties implements Rule {
    @Override
    public String id() {
        return "known-property";
    }

    @Override
    public String why() {
        return "A theme sets the custom properties of the engine's tokens.css, so that it goes on working when the engine changes.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        var tokens = definition.tokens();
        for (var style : definition.styles()) {
            for (var declaration : style.declarations()) {
                if (!declaration.property().startsWith("--")) {
                    style.problem(
                            declaration.at(),
                            id(),
                            "a theme sets custom properties only, such as --brand, and not "
                                    + Wording.quote(declaration.property()),
                            problems);
                } else if (!tokens.knows(declaration.property())) {
                    style.problem(
                            declaration.at(),
                            id(),
                            "webroot/styles/tokens.css has no " + Wording.quote(declaration.property())
                                    + Wording.afterthought(declaration.property(), tokens.names()),
                            problems);
                } else if (!isForAll(declaration)) {
                    style.problem(
                            declaration.at(),
                            id(),
                            "custom properties are set for :root, inside @media or not",
                            problems);
                }
            }
        }
    }

    private static boolean isForAll(Declaration declaration) {
        var within = declaration.within();
        return within.get(within.size() - 1).equals(":root")
                && within.stream().limit(within.size() - 1L).allMatch(condition -> condition.startsWith("@media"));
    }
}
