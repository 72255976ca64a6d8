package app.foyer.text;

import app.foyer.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The texts that every portal has without writing any, in the languages that the engine speaks. */
public final class EngineTexts {
    /** The language that the others are held against. */
    static final Locale REFERENCE = Locale.ENGLISH;

    private final Map<Locale, Words> words;
    private final Map<String, Text> reference;

    private EngineTexts(Map<Locale, Words> words, Map<String, Text> reference) {
        this.words = words;
        this.reference = reference;
    }

    /**
     * Reads the folder {@code texts} of what the portals have in common. Blocking.
     *
     * @param shared the folder around it; without texts in it the engine has none, and no portal may need any
     */
    public static EngineTexts read(Path shared, Problems problems) {
        var files = new LinkedHashMap<Locale, Map<String, Written>>();
        for (Locale language : languagesIn(folder(shared), problems)) {
            files.put(language, TextFile.read(file(shared, language), Map.of(), problems));
        }
        new Completeness(folder(shared), problems).check(files);
        var words = new HashMap<Locale, Words>();
        files.forEach((language, texts) -> words.put(language, new Words(language, Map.of(), textsOf(texts))));
        return new EngineTexts(words, textsOf(files.getOrDefault(REFERENCE, Map.of())));
    }

    /** No texts at all. */
    public static EngineTexts none() {
        return new EngineTexts(Map.of(), Map.of());
    }

    /** The engine's own texts, in the reference's language first. */
    public Texts texts() {
        var languages = new ArrayList<>(words.keySet());
        languages.sort(Comparator.comparing((Locale language) -> !language.equals(REFERENCE))
                .thenComparing(Locale::toLanguageTag));
        return languages.isEmpty() ? over(List.of(REFERENCE), Map.of()) : over(languages, Map.of());
    }

    /**
     * The texts of a portal: the engine's, and over them the portal's own. Blocking.
     *
     * @param portal its folder, which may have a folder {@code texts}
     * @param languages those of the portal, at least one
     * @param constants the portal's own, by name, which may stand in its texts
     * @param asTheyStand which ids are of texts that nothing fills in, so that they can have no placeholders
     */
    public Texts of(
            Path portal,
            List<Locale> languages,
            Map<String, String> constants,
            Predicate<String> asTheyStand,
            Problems problems) {
        var own = new OwnTexts(this, folder(portal), languages, asTheyStand, problems);
        own.checkNames();
        var files = new LinkedHashMap<Locale, Map<String, Written>>();
        languages.forEach(language -> files.put(language, TextFile.read(file(portal, language), constants, problems)));
        own.check(files);
        return over(languages, files);
    }

    private Texts over(List<Locale> languages, Map<Locale, Map<String, Written>> files) {
        var spoken = new HashMap<Locale, Words>();
        for (Locale language : languages) {
            Words below = words.getOrDefault(language, new Words(language, Map.of(), Map.of()));
            spoken.put(language, below.over(textsOf(files.getOrDefault(language, Map.of()))));
        }
        return new Texts(languages, spoken, OwnTexts.added(reference, files), OwnTexts.constants(files));
    }

    boolean speaks(Locale language) {
        return words.containsKey(language);
    }

    Map<String, Text> reference() {
        return reference;
    }

    static Path folder(Path around) {
        return around.resolve("texts");
    }

    static Path file(Path around, Locale language) {
        return folder(around).resolve(language.toLanguageTag() + ".yaml");
    }

    /** The language that a file's name says it is in. */
    static Optional<Locale> languageOf(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml")
                ? Languages.parse(name.substring(0, name.length() - ".yaml".length()))
                : Optional.empty();
    }

    private static List<Locale> languagesIn(Path folder, Problems problems) {
        return files(folder, problems).stream()
                .flatMap(file -> languageOf(file).stream())
                .toList();
    }

    static List<Path> files(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.list(folder)) {
            return found.sorted().toList();
        } catch (IOException unreadable) {
            problems.addForFile(folder.toString(), "file-unreadable", "the folder cannot be read");
            return List.of();
        }
    }

    private static Map<String, Text> textsOf(Map<String, Written> written) {
        var texts = new HashMap<String, Text>();
        written.forEach((id, text) -> texts.put(id, text.text()));
        return texts;
    }
}
