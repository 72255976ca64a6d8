package app.foyer.explain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What each key of a file means, in words: one sentence or two for every path such as {@code limits.emailCode.life}. */
final class Sentences {
    private final Properties byPath = new Properties();

    /** Those of one kind of file, from the program's own resources. */
    static Sentences of(String kind) {
        var sentences = new Sentences();
        try (var in = Sentences.class.getResourceAsStream("/explain/" + kind + ".properties")) {
            sentences.byPath.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sentences;
    }

    /** Empty where nobody has written one yet; a test finds such keys. */
    String of(String section, String key) {
        return byPath.getProperty(path(section, key), "");
    }

    Set<String> paths() {
        return new TreeSet<>(byPath.stringPropertyNames());
    }

    static String path(String section, String key) {
        return section.isEmpty() ? key : section + "." + key;
    }
}
