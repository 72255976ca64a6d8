package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.command.CheckOptions;
import app.foyer.command.Commands;
import app.foyer.command.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The portals' own scenarios")
class ScenarioRunTest {
    private static final Path CONFIG = Path.of("config/foyer.yaml");

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void hold_for_the_shipped_portals() throws Exception {
        int code = check(Folders.below(Path.of("")));

        assertThat(complained.toString()).isEmpty();
        assertThat(said.toString()).contains("5 of 5 scenarios went as written");
        assertThat(code).isEqualTo(Commands.OK);
    }

    @Test
    void say_at_which_step_it_went_otherwise_and_how(@TempDir Path copy) throws Exception {
        DemoProcess.installIn(copy);
        Folders folders = Folders.below(copy);
        Files.writeString(folders.portals().resolve("legacy-connect/tests/asks-no-question.yaml"), """
                name: Somebody is in by the password alone
                client: paired
                steps:
                  - signIn: right-password
                  - expect: {step: signed-in}
                  - open: home
                """);

        int code = check(folders);

        assertThat(complained.toString())
                .contains("asks-no-question.yaml:5:13: 'Somebody is in by the password alone': "
                        + "the step is not 'signed-in', it is 'code' [scenario]");
        assertThat(said.toString()).contains("4 of 5 scenarios went as written");
        assertThat(code).isEqualTo(Commands.FAILED);
    }

    private int check(Folders folders) throws Exception {
        return new FilesCheck(folders, new CheckOptions(List.of(), false, true, false))
                .run(CONFIG, new Console(new PrintWriter(said), new PrintWriter(complained)));
    }
}
