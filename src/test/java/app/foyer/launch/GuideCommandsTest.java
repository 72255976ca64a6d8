package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that a guide shows is typed as it stands there, from the first to the last. */
@DisplayName("The commands of a guide")
class GuideCommandsTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\./foyer ([^#\n]+)");

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"admins", "portal-authors"})
    void work_in_a_fresh_installation(String guide) throws IOException, InterruptedException {
        DemoProcess.installIn(home);
        List<String> commands = commands(guide);
        assertThat(commands).isNotEmpty();
        for (String command : commands) {
            type(command);
        }
    }

    private void type(String command) throws IOException, InterruptedException {
        if (command.equals("demo")) {
            DemoProcess.start(home).close();
        } else {
            assertThat(DemoProcess.run(home, command.split(" "))).as(command).isNotBlank();
        }
    }

    private static List<String> commands(String guide) throws IOException {
        return COMMAND.matcher(Files.readString(Path.of("docs", guide + ".md")))
                .results()
                .map(match -> match.group(1).strip())
                .toList();
    }
}
