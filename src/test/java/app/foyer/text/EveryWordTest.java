package app.foyer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every word that a client reads")
class EveryWordTest {
    private static final Path CODE = Path.of("src/main/java/app/foyer");

    /** What the API and developers read; it is English on purpose. */
    private static final Set<String> NOT_FOR_CLIENTS = Set.of(
            "AnswerProblem.java",
            "BrowserWords.java",
            "DevMailRoutes.java",
            "HttpProblem.java",
            "JsonBody.java",
            "LiveFeeds.java",
            "Queries.java",
            "SignInApi.java",
            "Site.java");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** Words after each other that begin like a sentence. */
    private static final Pattern SENTENCE = Pattern.compile("[A-Z][a-z’]+,? [a-zA-Z’]+.*|.*’.*");
    /** For logs and for whoever wrote the code. */
    private static final Pattern NOT_SHOWN =
            Pattern.compile("\\.description\\(|LOG\\.|Exception\\(|HttpProblem\\.(of|malformed)\\(");

    private static final Pattern FAMILY =
            Pattern.compile("desk\\.(?:action|done|role)\\.([a-zA-Z]+?)(?:Explained|\\..*)?");

    @Test
    void stands_in_the_texts_and_not_in_the_engines_templates() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : files(Path.of("portals/_shared"), ".hbs")) {
            String words = Files.readString(template)
                    .replaceAll("(?s)\\{\\{.*?}}", "")
                    .replaceAll("(?s)<!doctype[^>]*>", "")
                    .replaceAll("(?s)<[^>]*?\\s(?:aria-label|alt|title|placeholder)=\"([^\"]*)\"[^>]*>", " $1 ")
                    .replaceAll("(?s)<[^>]*>", " ");
            Pattern.compile("\\p{L}{2,}")
                    .matcher(words)
                    .results()
                    .map(MatchResult::group)
                    .forEach(word -> found.add(template + ": " + word));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void stands_in_the_texts_and_not_in_the_code() throws IOException {
        List<String> found = new ArrayList<>();
        for (String folder : List.of("web", "view", "signin", "desk")) {
            for (Path file : files(CODE.resolve(folder), ".java")) {
                String name = file.getFileName().toString();
                if (!NOT_FOR_CLIENTS.contains(name) && !name.contains("Sample")) {
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.strip().startsWith("*")
                                    && !line.strip().startsWith("/"))
                            .filter(line -> !NOT_SHOWN.matcher(line).find())
                            .flatMap(line -> LITERAL.matcher(line).results())
                            .map(literal -> literal.group(1))
                            .filter(literal -> SENTENCE.matcher(literal).matches())
                            .forEach(literal -> found.add(file.getFileName() + ": " + literal));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void of_the_engine_is_shown_somewhere() throws IOException {
        assertThat(EngineWords.ENGLISH.ids()).containsAll(namedInCode()).isNotEmpty();
        Set<String> shown = new HashSet<>(namedInCode());
        Set<String> explained = new HashSet<>();
        for (Path template : files(Path.of("portals/_shared"), ".hbs")) {
            Pattern.compile("\\bt \"([^\"]+)\"")
                    .matcher(Files.readString(template))
                    .results()
                    .forEach(text -> shown.add(text.group(1)));
        }
        shown.addAll(namedByFamily());
        EngineWords.ENGLISH.ids().stream()
                .filter(id -> shown.contains(id.replaceFirst("Explained$", "")))
                .forEach(explained::add);
        shown.addAll(explained);
        assertThat(shown).containsAll(EngineWords.ENGLISH.ids());
    }

    /**
     * Texts of a kind that all things of one kind have, such as the title of an action: the code names the thing, and the
     * text's id follows from that.
     */
    private static Set<String> namedByFamily() throws IOException {
        Set<String> literals = new HashSet<>();
        for (String folder : List.of("desk", "account")) {
            for (Path file : files(CODE.resolve(folder), ".java")) {
                LITERAL.matcher(Files.readString(file)).results().forEach(literal -> literals.add(literal.group(1)));
            }
        }
        Set<String> named = new HashSet<>();
        EngineWords.ENGLISH.ids().stream().filter(id -> isNamed(id, literals)).forEach(named::add);
        return named;
    }

    private static boolean isNamed(String id, Set<String> literals) {
        Matcher family = FAMILY.matcher(id);
        return family.matches() && literals.contains(family.group(1));
    }

    /** Ids are written out wherever the code uses one, so that they can be found. */
    private static Set<String> namedInCode() throws IOException {
        Set<String> groups = new HashSet<>();
        EngineWords.ENGLISH.ids().forEach(id -> groups.add(id.substring(0, id.indexOf('.'))));
        Set<String> named = new HashSet<>();
        for (String folder : List.of("web", "view", "desk")) {
            for (Path file : files(CODE.resolve(folder), ".java")) {
                LITERAL.matcher(Files.readString(file).replaceAll("(?m)^\\s*(\\*|/\\*).*$", ""))
                        .results()
                        .map(literal -> literal.group(1))
                        .filter(literal -> literal.matches("[a-z][A-Za-z]*(\\.[A-Za-z]+)+"))
                        .filter(literal -> groups.contains(literal.substring(0, literal.indexOf('.'))))
                        .forEach(named::add);
            }
        }
        return named;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
