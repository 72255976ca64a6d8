package app.foyer.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.portal.PortalKeys;
import app.foyer.settings.AdminSettings.Change;
import app.foyer.settings.AdminSettings.SettingKey;
import app.foyer.settings.YamlEdit.Edited;
import app.foyer.settings.YamlEdit.NotEditable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Edits of thousands of generated files")
class GeneratedEditsTest {
    private static final int FILES = 4_000;
    private static final YamlEdit EDIT = new YamlEdit("acme.yaml", new HouseOrder(PortalKeys.read()).comparator());
    private static final Pattern COMMENT = Pattern.compile("#\\d+");
    private static final List<String> KEYS = List.of(
            "signIn.identifier",
            "multiFactor.method",
            "multiFactor.issuer",
            "multiFactor.allowEmailCode",
            "multiFactor.allowEmailDefault",
            "values.a",
            "values.rate",
            "values.hours");
    private static final List<String> TEXTS = List.of(
            "none",
            "true",
            "false",
            "Acme Loans",
            "9 to 5: always",
            "it's",
            "5.95",
            "say \"yes\"",
            "a, b",
            "\uD83D\uDE00");

    @Test
    void change_exactly_the_values_asked_for_and_lose_no_comment_and_no_line() {
        int refused = 0;
        for (int seed = 0; seed < FILES; seed++) {
            Generated file = new Generated(new Random(seed));
            List<Change> changes = file.changes();
            YamlEdit.Result result = EDIT.apply(file.text(), changes);
            if (result instanceof NotEditable) {
                refused++;
                continue;
            }
            String after = ((Edited) result).text();
            String told = seed + ":\n" + file.text() + "\n" + changes + "\n" + after;
            assertThat(values(after)).as(told).isEqualTo(with(values(file.text()), changes));
            assertThat(comments(after)).as(told).isEqualTo(comments(file.text()));
            assertThat(keepsInOrder(untouched(after, changes), untouched(file.text(), changes)))
                    .as(told)
                    .isTrue();
            assertThat(after.replace(file.ending, "")).as(told).doesNotContain("\n", "\r");
        }
        assertThat(refused).isBetween(1, FILES / 20);
    }

    @Test
    void are_undone_by_the_opposite_edit() {
        int undone = 0;
        for (int seed = 0; seed < FILES; seed++) {
            Generated file = new Generated(new Random(seed));
            Map<List<String>, String> before = values(file.text());
            List<Change> there = file.changes().stream()
                    .filter(change -> change.value().isPresent() && before.containsKey(path(change)))
                    .filter(change ->
                            !file.isPlain || needsNoQuotes(change.value().get(), before.get(path(change))))
                    .toList();
            List<Change> back = there.stream()
                    .map(change -> Change.of(change.key(), before.get(path(change))))
                    .toList();
            String after = ((Edited) EDIT.apply(file.text(), there)).text();
            assertThat(values(((Edited) EDIT.apply(after, back)).text())).isEqualTo(before);
            if (file.isPlain) {
                undone += there.size();
                assertThat(((Edited) EDIT.apply(after, back)).text()).isEqualTo(file.text());
            }
        }
        assertThat(undone).isGreaterThan(FILES / 80);
    }

    private static boolean needsNoQuotes(String... values) {
        return Stream.of(values).allMatch(value -> Scalar.written(value).equals(value));
    }

    private static boolean keepsInOrder(List<String> after, List<String> before) {
        int kept = 0;
        for (String line : after) {
            kept += kept < before.size() && before.get(kept).equals(line) ? 1 : 0;
        }
        return kept == before.size();
    }

    private static Map<List<String>, String> values(String text) {
        return new LinkedHashMap<>(Places.values(text.replace("\uFEFF", "")));
    }

    private static Map<List<String>, String> with(Map<List<String>, String> values, List<Change> changes) {
        changes.forEach(change -> change.value()
                .ifPresentOrElse(value -> values.put(path(change), value), () -> values.remove(path(change))));
        return values;
    }

    private static List<String> path(Change change) {
        return List.of(change.key().section(), change.key().name());
    }

    private static List<String> comments(String text) {
        return COMMENT.matcher(text).results().map(match -> match.group()).toList();
    }

    /** The lines that have nothing to do with a change. */
    private static List<String> untouched(String text, List<Change> changes) {
        return text.replace("\uFEFF", "")
                .lines()
                .filter(line -> !line.contains("{") && !line.strip().matches("folded|text|.*,(\\s*#\\d+)?"))
                .filter(line -> changes.stream()
                        .flatMap(change ->
                                Stream.of(change.key().section(), change.key().name()))
                        .noneMatch(word ->
                                line.replace("'", "").replace("\"", "").strip().startsWith(word + ":")))
                .toList();
    }

    /** A file as somebody might have written it, each comment with a number of its own. */
    private static final class Generated {
        private final Random random;
        private final String ending;
        private final boolean isPlain;
        private final List<String> lines = new ArrayList<>();
        private final String text;
        private int comments;

        Generated(Random random) {
            this.random = random;
            this.ending = random.nextBoolean() ? "\n" : "\r\n";
            this.isPlain = random.nextInt(3) == 0;
            if (random.nextBoolean()) {
                lines.add("# yaml-language-server: $schema=x " + comment());
            }
            List<String> sections = new ArrayList<>(List.of("signIn", "multiFactor", "values"));
            Collections.shuffle(sections, random);
            sections.subList(0, random.nextInt(4)).forEach(this::section);
            noise("");
            String all = String.join(ending, lines);
            this.text = (random.nextInt(5) == 0 ? "\uFEFF" : "")
                    + all
                    + (all.isEmpty() || random.nextInt(4) == 0 ? "" : ending);
        }

        String text() {
            return text;
        }

        List<Change> changes() {
            List<String> keys = new ArrayList<>(KEYS);
            Collections.shuffle(keys, random);
            return keys.subList(0, 1 + random.nextInt(4)).stream()
                    .map(key -> SettingKey.parse(key).orElseThrow())
                    .map(key -> random.nextInt(4) == 0 ? Change.leaveOut(key) : Change.of(key, value()))
                    .toList();
        }

        private void section(String section) {
            noise("");
            List<String> keys = new ArrayList<>(KEYS.stream()
                    .filter(key -> key.startsWith(section + "."))
                    .map(key -> key.substring(section.length() + 1))
                    .toList());
            Collections.shuffle(keys, random);
            List<String> some = keys.subList(0, random.nextInt(keys.size() + 1));
            String name = !isPlain && random.nextInt(8) == 0 ? "'" + section + "'" : section;
            switch (random.nextInt(4)) {
                case 0 ->
                    lines.add(name + ": {" + String.join(space() + ", ", entries(some, false)) + "}" + trailing());
                case 1 -> broad(name, some);
                default -> block(name, some);
            }
        }

        /** In braces, over several lines. */
        private void broad(String name, List<String> keys) {
            lines.add(name + ": {" + trailing());
            entries(keys, false)
                    .forEach(entry -> lines.add("  " + entry + "," + (random.nextInt(6) == 0 ? trailing() : "")));
            lines.add("  }" + trailing());
        }

        private void block(String name, List<String> keys) {
            String indent = " ".repeat(1 + random.nextInt(4));
            lines.add(name + ":" + (keys.isEmpty() && random.nextBoolean() ? " ~" : "") + trailing());
            for (String entry : entries(keys, true)) {
                noise(indent);
                lines.add(indent
                        + entry.replace("\n", ending + indent + "  ")
                        + (entry.contains("\n") ? "" : trailing()));
            }
        }

        private List<String> entries(List<String> keys, boolean inLines) {
            return keys.stream()
                    .map(key -> (!isPlain && random.nextInt(8) == 0 ? "\"" + key + "\"" : key) + ":" + held(inLines))
                    .toList();
        }

        private String held(boolean inLines) {
            if (!isPlain && random.nextInt(10) == 0) {
                return inLines
                        ? List.of("", " ~", " >-\nfolded\ntext", " plain\ntext").get(random.nextInt(4))
                        : " ~";
            }
            String value = value();
            return space() + " "
                    + switch (isPlain ? 0 : random.nextInt(3)) {
                        case 0 -> Scalar.written(value);
                        case 1 -> "'" + value.replace("'", "''") + "'";
                        default -> "\"" + value.replace("\"", "\\\"") + "\"";
                    };
        }

        private String value() {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }

        private void noise(String indent) {
            IntStream.range(0, random.nextInt(3))
                    .forEach(line -> lines.add(random.nextBoolean() ? "" : indent + comment()));
        }

        private String trailing() {
            return random.nextInt(3) == 0 ? space() + " " + comment() : "";
        }

        private String space() {
            return " ".repeat(random.nextInt(2));
        }

        private String comment() {
            return "#" + comments++;
        }
    }
}
