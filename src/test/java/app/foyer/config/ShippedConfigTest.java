package app.foyer.config;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.problem.SecretSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The shipped config/foyer.yaml")
class ShippedConfigTest {
    private static final Path SHIPPED = Path.of("config/foyer.yaml");

    /** A key that is only a comment: the example of its section when somebody takes the mark away. */
    private static final Pattern COMMENTED_KEY = Pattern.compile("(?m)^( *)# ( *[a-zA-Z]+:( \\S+)?)$");

    @TempDir
    private Path folder;

    @Test
    void says_what_holds_without_it_and_names_neither_database_nor_mail_server() {
        var reading = ServerConfig.read(SHIPPED, SecretSource.none());
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.config()).contains(ServerConfig.standard());
    }

    @Test
    void is_right_as_well_with_every_example_taken_out_of_its_comment() throws IOException {
        var text = COMMENTED_KEY.matcher(Files.readString(SHIPPED)).replaceAll("$1$2");
        var file = Files.writeString(folder.resolve("foyer.yaml"), text);
        Files.createDirectory(folder.resolve("tls"));
        Files.writeString(folder.resolve("tls/portal.crt"), "-");
        Files.writeString(folder.resolve("tls/portal.key"), "-");
        var reading = ServerConfig.read(file, new SecretSource(name -> Optional.of("secret"), path -> "secret"));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.config().orElseThrow().database()).isPresent();
        assertThat(reading.config().orElseThrow().mail()).isPresent();
        assertThat(reading.config().orElseThrow().keys()).isPresent();
    }
}
