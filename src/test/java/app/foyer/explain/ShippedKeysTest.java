package app.foyer.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The shipped config/foyer.yaml")
class ShippedKeysTest {
    private static final Path SHIPPED = Path.of("config", "foyer.yaml");

    @Test
    void shows_every_key_that_is_read() throws IOException {
        var read = Document.FOYER.entries().stream()
                .flatMap(Entry::all)
                .filter(entry -> !entry.isSection())
                .map(Entry::path);
        assertThat(keysShown()).containsExactlyInAnyOrderElementsOf(read.toList());
    }

    /** Those in comments too; the shipped file has them all. */
    private static List<String> keysShown() throws IOException {
        Pattern line = Pattern.compile("( *)(?:# )?( *)([a-z][A-Za-z]*):( .*)?");
        List<String> path = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> sections = new ArrayList<>();
        for (String text : Files.readAllLines(SHIPPED)) {
            var key = line.matcher(text);
            if (key.matches()) {
                int depth = (key.group(1).length() + key.group(2).length()) / 2;
                path.subList(depth, path.size()).clear();
                sections.add(String.join(".", path));
                path.add(key.group(3));
                keys.add(String.join(".", path));
            }
        }
        keys.removeAll(sections);
        return keys;
    }
}
