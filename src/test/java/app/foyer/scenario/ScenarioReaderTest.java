package app.foyer.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A portal's scenarios")
class ScenarioReaderTest {
    private static final String HEAD = "name: Somebody\nclient: paired\nsteps:\n";

    @TempDir
    Path portal;

    private final Problems problems = new Problems();

    @Test
    void are_none_where_there_is_no_folder() throws IOException {
        assertThat(ScenarioReader.read(portal, problems)).isEmpty();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void are_read_in_the_order_of_their_files_and_steps() throws IOException {
        write("b.yaml", HEAD + "  - signIn: right-password\n  - pass: 2m\n");
        write("a.yaml", HEAD.replace("Somebody", "Nobody") + "  - expect: {step: signed-in}\n");

        List<Scenario> read = ScenarioReader.read(portal, problems);
        assertThat(problems.list()).isEmpty();
        assertThat(read).extracting(Scenario::name).containsExactly("Nobody", "Somebody");
        assertThat(read.get(1).steps()).extracting(Step::key).containsExactly("signIn", "pass");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            - signin: right-password                 | 4:5: unknown key 'signin', did you mean 'signIn'? [unknown-key]
            - signIn: my-password                    | 4:13: 'signIn' must be one of [right-password, wrong-password], was 'my-password' [known-value]
            - {signIn: right-password, open: home}   | 4:36: a step does one thing: write 'open' as a step of its own [one-action]
            - expect: {stepp: code}                  | 4:14: unknown key 'stepp', did you mean 'step'? [unknown-key]
            - {}                                     | 4:5: a step says what is done: one of [signIn, enter, follow, answer, open, pass, signOut, expect] [one-action]
            - pass: soon                             | 4:11: 'pass' must be a duration from 1s to 400d, such as 30s, 10m, 12h or 2d, was 'soon' [value-range]
            """)
    void name_a_mistake_by_its_place(String step, String expected) throws IOException {
        write("a.yaml", HEAD + "  " + step + "\n");

        assertThat(ScenarioReader.read(portal, problems)).isEmpty();
        assertThat(lines()).containsExactly(expected);
    }

    @Test
    void do_something() throws IOException {
        write("a.yaml", "name: Somebody\nclient: paired\n");

        assertThat(ScenarioReader.read(portal, problems)).isEmpty();
        assertThat(lines()).containsExactly("1:1: 'steps' must list what the client does [required-key]");
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(Files.createDirectories(portal.resolve("tests")).resolve(name), yaml);
    }

    private List<String> lines() {
        return problems.list().stream().map(ScenarioReaderTest::line).toList();
    }

    private static String line(Problem problem) {
        return problem.at().line() + ":" + problem.at().column() + ": " + problem.message() + " [" + problem.rule()
                + "]";
    }
}
