package app.foyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The house rules")
class HouseRulesTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path PORTALS = Path.of("portals");

    private static final int LONGEST_FILE = 250;
    private static final int MEDIAN_FILE = 100;
    private static final int LONGEST_README = 200;
    private static final int LONGEST_DECISION = 40;

    /** Handlebars' two ways around its own escaping. */
    private static final Pattern RAW_OUTPUT = Pattern.compile("\\{\\{\\{|\\{\\{~?&");

    /** What the pages' Content-Security-Policy would not run or show. */
    private static final Pattern INLINE =
            Pattern.compile("(?i)<script(?![^>]*\\ssrc=)|<style|\\sstyle\\s*=|\\son[a-z]+\\s*=|javascript:");

    // --- size -------------------------------------------------------------------------------------------------------

    @Test
    void no_source_file_is_long_and_most_are_short() throws IOException {
        List<Integer> sizes = new ArrayList<>();
        for (Path file : files(SOURCES, ".java")) {
            int lines = Files.readAllLines(file).size();
            assertThat(lines).as("lines of " + file).isLessThanOrEqualTo(LONGEST_FILE);
            sizes.add(lines);
        }
        sizes.sort(null);
        assertThat(sizes.get(sizes.size() / 2)).as("median").isLessThan(MEDIAN_FILE);
    }

    @Test
    void the_readme_and_every_decision_can_be_read_in_one_go() throws IOException {
        assertThat(Readme.lines().size()).as("lines of README.md").isLessThanOrEqualTo(LONGEST_README);
        assertThat(files(Path.of("docs/decisions"), ".md"))
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(lines(file).size()).as("lines of " + file).isLessThanOrEqualTo(LONGEST_DECISION));
    }

    // --- order ------------------------------------------------------------------------------------------------------

    @Test
    void the_top_level_holds_what_the_readme_says_and_nothing_else() throws IOException {
        Set<String> expected =
                new TreeSet<>(Set.of("pom.xml", "foyer", "README.md", "src", "portals", "webroot", "config", "docs"));
        try (Stream<Path> found = Files.list(Path.of("."))) {
            assertThat(found.map(path -> path.getFileName().toString())
                            .filter(name -> !name.startsWith("."))
                            .filter(name -> !ignored().contains(name)))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** The folders that are made here and never committed. */
    private static List<String> ignored() {
        return lines(Path.of(".gitignore")).stream()
                .filter(line -> line.endsWith("/"))
                .map(line -> line.substring(0, line.length() - 1))
                .toList();
    }

    @Test
    void nothing_is_left_to_be_done_later() throws IOException {
        List<Path> texts = new ArrayList<>(List.of(Path.of("pom.xml"), Path.of("foyer"), Readme.FILE));
        for (String folder : List.of("src", "portals", "webroot", "config", "docs", ".ci")) {
            texts.addAll(files(Path.of(folder), ""));
        }
        texts.removeIf(file -> file.toString().endsWith(".png"));
        assertThat(found(texts, Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b")))
                .isEmpty();
    }

    /** The demo's roles are made before there is a schema for {@code storage} to work with. */
    @Test
    void only_storage_holds_sql() throws IOException {
        Pattern sql =
                Pattern.compile("(?i)\"\\s*(select\\s.*from|insert\\s+into|update\\s\\w+\\sset|delete\\s+from)\\b");
        assertThat(found(
                        files(SOURCES, ".java").stream()
                                .filter(file -> !file.startsWith(SOURCES.resolve("app/foyer/storage")))
                                .filter(file -> !file.endsWith("demo/DatabaseRoles.java"))
                                .toList(),
                        sql))
                .isEmpty();
    }

    // --- templates --------------------------------------------------------------------------------------------------

    @Test
    void no_template_prints_raw() throws IOException {
        assertThat(found(templatesOutside("nothing"), RAW_OUTPUT)).isEmpty();
    }

    /** Mails are exempt: mail programs read styles nowhere else, and no policy of ours reaches them. */
    @Test
    void no_page_has_inline_scripts_or_styles() throws IOException {
        assertThat(found(templatesOutside("mail"), INLINE)).isEmpty();
    }

    @Test
    void what_authors_write_holds_no_hx_attributes() throws IOException {
        assertThat(found(templatesOutside("engine"), Pattern.compile("\\s(data-)?hx-")))
                .isEmpty();
    }

    private static List<Path> templatesOutside(String folder) throws IOException {
        List<Path> templates = files(PORTALS, ".hbs").stream()
                .filter(file -> !file.toString().contains("/" + folder + "/"))
                .toList();
        assertThat(templates).isNotEmpty();
        return templates;
    }

    // --- what the README promises -----------------------------------------------------------------------------------

    @Test
    void the_readme_gives_a_reason_for_every_dependency() throws IOException {
        String dependencies = Files.readString(Path.of("pom.xml"))
                .replaceFirst("(?s).*</dependencyManagement>", "")
                .replaceFirst("(?s)<build>.*", "")
                .replaceAll("(?s)<exclusions>.*?</exclusions>", "");
        Set<String> inPom = new TreeSet<>(Pattern.compile("<artifactId>([^<]+)</artifactId>")
                .matcher(dependencies)
                .results()
                .map(match -> match.group(1))
                .toList());
        List<List<String>> rows = Readme.table("Dependencies");
        assertThat(rows).allSatisfy(row -> assertThat(row.get(1)).isNotBlank());
        assertThat(rows.stream().flatMap(row -> Readme.names(row.get(0)).stream()))
                .containsExactlyInAnyOrderElementsOf(inPom);
    }

    @Test
    void the_documents_link_only_to_what_exists() throws IOException {
        List<Path> documents = new ArrayList<>(files(Path.of("docs"), ".md"));
        documents.add(Readme.FILE);
        Pattern link = Pattern.compile("\\]\\((?!https?:)([^)#]+)");
        for (Path document : documents) {
            link.matcher(Files.readString(document))
                    .results()
                    .forEach(match -> assertThat(document.resolveSibling(match.group(1)))
                            .as(document + " links to " + match.group(1))
                            .exists());
        }
    }

    /** Every place where a pattern is found, as {@code file:line: text}. */
    private static List<String> found(List<Path> files, Pattern pattern) {
        List<String> places = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (pattern.matcher(lines.get(i)).find()) {
                    places.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
        return places;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
