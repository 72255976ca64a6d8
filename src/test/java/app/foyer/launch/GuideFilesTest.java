package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every block of the guide that says which file it is, laid into one folder. */
@DisplayName("The files that the guide for portal authors shows")
class GuideFilesTest {
    private static final Pattern FILE = Pattern.compile("(?ms)^```\\w+ (\\S+)\n(.*?)^```$");
    private static final String WITHOUT_LOGO = "the portal has no logo";

    @TempDir
    Path home;

    @Test
    void are_a_portal_without_a_problem_whose_own_test_goes_as_written() throws Exception {
        DemoProcess.installIn(home);
        var files = FILE.matcher(Files.readString(Path.of("docs/portal-authors.md")))
                .results()
                .toList();
        for (var file : files) {
            write(file.group(1), file.group(2));
        }
        assertThat(files).hasSizeGreaterThan(10);
        assertThat(DemoProcess.run(home, "check", "my-portal", "--tests"))
                .contains("No problems and 1 warning found", "my-portal", WITHOUT_LOGO)
                .contains("1 of 1 scenarios went as written");
    }

    private void write(String file, String content) throws IOException {
        Path path = home.resolve("portals/my-portal").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
