package app.foyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each requirement's tests begin their names with its id; here they are listed, and none may be without. */
@DisplayName("Every requirement has a test:")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequirementIdsTest {
    private static final Pattern ID = Pattern.compile("S[0-9]{1,2}[a-z]?");
    private static final List<String> LETTERED = List.of("S4a", "S4b", "S6b", "S11b", "S16c");

    private final Map<String, List<String>> testsById = new TreeMap<>();

    @BeforeAll
    void all_display_names() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(RequirementIdsTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                collect(Class.forName(name, false, RequirementIdsTest.class.getClassLoader()));
            }
        }
    }

    private void collect(Class<?> type) {
        names(type).forEach(name -> collect(name, type.getSimpleName()));
        for (Method method : type.getDeclaredMethods()) {
            names(method).forEach(name -> collect(name, type.getSimpleName() + "." + method.getName()));
        }
    }

    private static List<String> names(AnnotatedElement element) {
        List<String> names = new ArrayList<>();
        Optional.ofNullable(element.getAnnotation(DisplayName.class))
                .map(DisplayName::value)
                .ifPresent(names::add);
        Optional.ofNullable(element.getAnnotation(ParameterizedTest.class))
                .map(ParameterizedTest::name)
                .ifPresent(names::add);
        return names;
    }

    /** A name may begin with several ids. */
    private void collect(String name, String test) {
        for (String word : name.split(" ", -1)) {
            Matcher id = ID.matcher(word);
            if (!id.matches()) {
                return;
            }
            testsById.computeIfAbsent(word, first -> new ArrayList<>()).add(test);
        }
    }

    @ParameterizedTest(name = "{0}, in {1}")
    @MethodSource("required")
    void is_specified(String id, List<String> tests) {
        assertThat(tests).as("tests whose names begin with %s", id).isNotEmpty();
    }

    Stream<Arguments> required() {
        Stream<String> numbered =
                IntStream.rangeClosed(1, 25).filter(number -> number != 24).mapToObj(number -> "S" + number);
        return Stream.concat(numbered, LETTERED.stream())
                .map(id -> Arguments.of(id, testsById.getOrDefault(id, List.of())));
    }
}
