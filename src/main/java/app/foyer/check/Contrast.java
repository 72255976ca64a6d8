package app.foyer.check;

import app.foyer.problem.Problems;
import app.foyer.theme.Css;
import app.foyer.theme.Css.Declaration;
import app.foyer.theme.Tokens;
import app.foyer.theme.Tokens.Scheme;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The ratios of WCAG 2.2, 1.4.3 and 1.4.11, in both schemes. */
final class Contrast implements RuleOfMeaning {
    /** Text 4.5, outlines 3. */
    static final List<Pair> PAIRS = List.of(
            new Pair("--text", "--ground", 4.5),
            new Pair("--text", "--surface", 4.5),
            new Pair("--text", "--sunken", 4.5),
            new Pair("--muted", "--ground", 4.5),
            new Pair("--muted", "--surface", 4.5),
            new Pair("--muted", "--sunken", 4.5),
            new Pair("--accent", "--surface", 4.5),
            new Pair("--accent", "--ground", 4.5),
            new Pair("--accent-strong", "--accent-soft", 4.5),
            new Pair("--on-accent", "--accent", 4.5),
            new Pair("--on-accent", "--accent-strong", 4.5),
            new Pair("--bad", "--bad-soft", 4.5),
            new Pair("--bad", "--surface", 4.5),
            new Pair("--good", "--good-soft", 4.5),
            new Pair("--notice", "--notice-soft", 4.5),
            new Pair("--edge", "--surface", 3),
            new Pair("--focus", "--surface", 3),
            new Pair("--focus", "--ground", 3),
            new Pair("--focus", "--sunken", 3));

    @Override
    public String id() {
        return "theme-contrast";
    }

    @Override
    public String why() {
        return "Clients with weak eyes must be able to read every page, light and dark: WCAG 2.2 AA.";
    }

    @Override
    public void check(Whole whole, Problems problems) {
        for (var theme : whole.definition().styles()) {
            var tokens = whole.definition().tokens().overlaidBy(theme);
            var seen = new HashSet<Declaration>();
            for (var pair : PAIRS) {
                check(pair, Scheme.LIGHT, theme, tokens, seen, problems);
                check(pair, Scheme.DARK, theme, tokens, seen, problems);
            }
        }
    }

    /** Said at the last of the declarations that decide the two colours, once for each. */
    private void check(Pair pair, Scheme scheme, Css theme, Tokens tokens, Set<Declaration> seen, Problems problems) {
        var deciding = tokens.deciding(theme, List.of(pair.front(), pair.back()), scheme);
        if (deciding.isEmpty()) {
            return;
        }
        var last = deciding.get(deciding.size() - 1);
        var front = tokens.colour(pair.front(), scheme);
        var back = tokens.colour(pair.back(), scheme);
        if (front.isEmpty() || back.isEmpty()) {
            if (seen.add(last)) {
                theme.problem(
                        last.valueAt(),
                        "theme-colour",
                        last.property().equals("--brand")
                                ? "--brand is a hue in degrees, from 0 to 360"
                                : "write the colour as #rrggbb or as oklch(lightness chroma hue), or its contrast is not known",
                        problems);
            }
        } else if (front.get().contrast(back.get()) < pair.least() && seen.add(last)) {
            theme.problem(
                    last.valueAt(), id(), message(pair, scheme, front.get().contrast(back.get())), problems);
        }
    }

    private static String message(Pair pair, Scheme scheme, double contrast) {
        return String.format(
                Locale.ROOT,
                "%s on %s has a contrast of %.1f in the %s scheme, it must be at least %s",
                pair.front(),
                pair.back(),
                Math.floor(contrast * 10) / 10,
                scheme.name().toLowerCase(Locale.ROOT),
                pair.least() == Math.rint(pair.least())
                        ? String.valueOf((int) pair.least())
                        : String.valueOf(pair.least()));
    }

    /** A colour that stands on another, and how far they must be apart. */
    record Pair(String front, String back, double least) {}
}
