package app.foyer.portal;

import app.foyer.problem.Form;
import app.foyer.problem.Keys;
import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import app.foyer.problem.Section;
import app.foyer.problem.Shape;
import app.foyer.problem.Wording;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the constants of a portal: the author names them, and the admin may say something else for each. */
record PortalValues(Section manifest, Section settings, Problems problems) {
    private static final String KEY = "values";
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    /** In the order of their names, so that what goes over all of them is the same at every start. */
    Map<String, String> read() {
        var values = new TreeMap<>(manifest.named(KEY, name(), value()));
        settings.named(KEY, name(), value()).forEach((name, value) -> {
            if (values.replace(name, value) == null) {
                problems.addForNextPass(unknown(name, values.keySet()));
            }
        });
        return Collections.unmodifiableMap(values);
    }

    private Problem unknown(String name, Set<String> known) {
        var missing = known.isEmpty()
                ? ", for it has none under '" + KEY + "'"
                : " at " + manifest.placeOf(KEY) + ", " + Wording.suggestion(name, known);
        return Keys.of(settings.section(KEY))
                .problem(name, "known-name", "portal.yaml has no value " + Wording.quote(name) + missing);
    }

    /** As texts and templates can write it. */
    private static Form<String> name() {
        return new Form<>(
                "value-name",
                "letters and digits, beginning with a small letter, at most 40",
                new Shape.Text(NAME.pattern()),
                written -> Optional.of(written).filter(NAME.asMatchPredicate()));
    }

    /** Refuses what would only seem to switch something: every text is true to a template. */
    private static Form<String> value() {
        return new Form<>(
                "value-type",
                Form.text().expected() + ", and not true or false",
                new Shape.Words(),
                written -> Form.text().parse().apply(written).filter(text -> !text.matches("true|false")));
    }
}
