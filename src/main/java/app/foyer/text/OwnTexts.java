package app.foyer.text;

import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What must be right about the texts that a portal writes itself. */
record OwnTexts(
        EngineTexts engine, Path folder, List<Locale> languages, Predicate<String> asTheyStand, Problems problems) {
    private static final int NAMED = 3;

    /** A file in a language that the portal does not have would never be read. */
    void checkNames() {
        for (Path file : EngineTexts.files(folder, problems)) {
            if (EngineTexts.languageOf(file).filter(languages::contains).isEmpty()) {
                problems.addForFile(
                        file.toString(),
                        "known-language",
                        "a file of texts is named by one of the manifest's languages, expected one of "
                                + languages.stream()
                                        .map(language -> language.toLanguageTag() + ".yaml")
                                        .toList());
            }
        }
    }

    void check(Map<Locale, Map<String, Written>> files) {
        var added = new LinkedHashMap<Locale, Map<String, Written>>();
        files.forEach((language, texts) -> {
            var own = new LinkedHashMap<>(texts);
            own.keySet().removeAll(engine.reference().keySet());
            added.put(language, own);
            texts.forEach((id, written) -> expected(id)
                    .ifPresent(placeholders ->
                            new Completeness(folder, problems).samePlaceholders(written, placeholders)));
            if (!engine.speaks(language)) {
                speaksForItself(language, texts);
            }
        });
        new Completeness(folder, problems).check(added);
    }

    /** Of a text that the engine shows; what an author's own texts are given, their templates say. */
    private Optional<Set<String>> expected(String id) {
        return asTheyStand.test(id)
                ? Optional.of(Set.of())
                : Optional.ofNullable(engine.reference().get(id)).map(Text::placeholders);
    }

    private void speaksForItself(Locale language, Map<String, Written> texts) {
        var missing = engine.reference().keySet().stream()
                .filter(id -> !texts.containsKey(id))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            String named = missing.stream().limit(NAMED).collect(Collectors.joining("', '", "'", "'"));
            String more = missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more" : "";
            String file = language.toLanguageTag() + ".yaml";
            problems.addForFile(
                    folder.resolve(file).toString(),
                    "language-complete",
                    "the engine does not speak '" + language.toLanguageTag()
                            + "' yet, so the portal has to write all its texts; missing are " + named + more);
        }
    }

    /** The texts that no engine has, each with the problem that it is when nothing shows it. */
    static Map<String, Supplier<Problem>> added(Map<String, Text> engine, Map<Locale, Map<String, Written>> files) {
        var added = new HashMap<String, Supplier<Problem>>();
        files.values()
                .forEach(texts -> texts.forEach((id, written) -> {
                    if (!engine.containsKey(id)) {
                        added.putIfAbsent(id, () -> unused(written));
                    }
                }));
        return added;
    }

    /** The names of all constants that the texts show. */
    static Set<String> constants(Map<Locale, Map<String, Written>> files) {
        return files.values().stream()
                .flatMap(texts -> texts.values().stream())
                .flatMap(written -> written.text().constants().stream())
                .collect(Collectors.toSet());
    }

    private static Problem unused(Written written) {
        return written.problem().apply("text-unused", "nothing shows the text '" + written.id() + "'");
    }
}
