package app.foyer.text;

import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Holds the files of all languages against each other: the same ids, with the same placeholders. */
record Completeness(Path folder, Problems problems) {

    void check(Map<Locale, Map<String, Written>> files) {
        var first = new LinkedHashMap<String, Written>();
        files.values().forEach(texts -> texts.forEach(first::putIfAbsent));
        first.forEach((id, written) -> files.forEach((language, texts) -> {
            Written here = texts.get(id);
            if (here == null) {
                problems.add(missing(written, language));
            } else {
                samePlaceholders(here, written.text().placeholders());
            }
        }));
    }

    private Problem missing(Written written, Locale language) {
        return written.problem()
                .apply(
                        "language-complete",
                        "the text '" + written.id() + "' is missing in "
                                + folder.resolve(language.toLanguageTag() + ".yaml")
                                        .getFileName());
    }

    void samePlaceholders(Written written, Set<String> expected) {
        if (!written.text().placeholders().equals(expected)) {
            problems.add(written.problem()
                    .apply(
                            "placeholder-match",
                            "the text '" + written.id() + "' must have " + Placeholders.list(expected) + ", and has "
                                    + Placeholders.list(written.text().placeholders())));
        }
    }
}
