package app.foyer.text;

import app.foyer.problem.Form;
import app.foyer.problem.Keys;
import app.foyer.problem.LocatedYaml;
import app.foyer.problem.Problems;
import app.foyer.problem.SecretSource;
import app.foyer.problem.Section;
import app.foyer.problem.Wording;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the texts of one language. Keys may be nested or joined by dots, as the author likes. */
final class TextFile {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9-]*(\\.[a-z][A-Za-z0-9-]*)*");
    private static final Pattern MARKUP = Pattern.compile("[<>]|&#?[A-Za-z0-9]+;");
    private static final int LONGEST = 600;

    /** The two keys that together are one text, which counts something. */
    private static final Set<String> FORMS = Set.of("one", "other");

    private final Map<String, String> constants;
    private final Map<String, Written> texts = new LinkedHashMap<>();

    private TextFile(Map<String, String> constants) {
        this.constants = constants;
    }

    /**
     * The texts by id; none when there is no such file.
     *
     * @param constants that may stand in them, by name
     */
    static Map<String, Written> read(Path file, Map<String, String> constants, Problems problems) {
        var read = new TextFile(constants);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            LocatedYaml.read(file, SecretSource.none(), problems).ifPresent(root -> read.section("", root));
        }
        return read.texts;
    }

    private void section(String above, Section section) {
        Keys keys = Keys.of(section);
        for (String key : keys.list()) {
            String id = above + key;
            if (!NAME.matcher(key).matches()) {
                section.problem(key, "text-id", "an id is made of words joined by dots, such as signIn.password.title");
            } else if (!keys.holdsKeys(key)) {
                phrase(key, section).ifPresent(phrase -> add(id, new Text(phrase, Optional.empty()), key, section));
            } else if (FORMS.containsAll(Keys.of(section.section(key)).list())) {
                counted(id, key, section);
            } else {
                section(id + ".", section.section(key));
            }
        }
    }

    private void counted(String id, String key, Section section) {
        Section forms = section.section(key);
        if (!List.of("one", "other").stream().allMatch(forms::has)) {
            section.problem(key, "plural-forms", "a text that counts has both 'one' and 'other'");
            return;
        }
        phrase("one", forms)
                .ifPresent(one -> phrase("other", forms).ifPresent(other -> {
                    if (other.placeholders().contains(Text.COUNT)) {
                        add(id, new Text(other, Optional.of(one)), key, section);
                    } else {
                        forms.problem("other", "plural-forms", "'other' must say how many: {count}");
                    }
                }));
    }

    private void add(String id, Text text, String key, Section section) {
        var written = new Written(id, text, (rule, message) -> Keys.of(section).problem(key, rule, message));
        if (texts.putIfAbsent(id, written) != null) {
            section.problem(key, "duplicate-key", "the text '" + id + "' stands here a second time");
        }
    }

    private Optional<Phrase> phrase(String key, Section section) {
        return section.optional(key, line()).flatMap(written -> {
            if (MARKUP.matcher(written).find()) {
                section.problem(
                        key, "no-markup-in-text", "texts are words only; tags and entities belong into templates");
                return Optional.empty();
            }
            var phrase = Phrase.parse(written, constants);
            if (phrase.isEmpty()) {
                section.problem(key, "placeholder-form", "a placeholder is a name in braces, such as {name}");
            }
            phrase.ifPresent(read -> checkConstants(read, key, section));
            return phrase;
        });
    }

    private void checkConstants(Phrase phrase, String key, Section section) {
        for (String name : phrase.constants()) {
            if (!constants.containsKey(name)) {
                section.problem(key, "known-name", unknown(name));
            }
        }
    }

    private String unknown(String name) {
        return "there is no value " + Wording.quote(name) + ", "
                + (constants.isEmpty()
                        ? "for portal.yaml has none under 'values'"
                        : Wording.suggestion(name, constants.keySet()));
    }

    private static Form<String> line() {
        return new Form<>(
                "value-type",
                "one line of at most " + LONGEST + " characters",
                written -> Optional.of(written)
                        .filter(text ->
                                text.length() <= LONGEST && text.codePoints().noneMatch(Character::isISOControl)));
    }
}
