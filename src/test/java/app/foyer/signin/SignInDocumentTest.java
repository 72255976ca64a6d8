package app.foyer.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.signin.Place.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/sign-in.md")
class SignInDocumentTest {
    private static final Path DOCUMENT = Path.of("docs", "sign-in.md");
    private static final String[] STAGES =
            Arrays.stream(Stage.values()).map(Stage::name).toArray(String[]::new);

    @Test
    void draws_a_way_out_of_every_stage() throws IOException {
        assertThat(found("(?m)^    ([A-Z_]+) -->")).containsOnly(STAGES);
    }

    @Test
    void explains_every_stage_in_its_table() throws IOException {
        assertThat(found("(?m)^\\| `([A-Z_]+)`")).containsExactlyInAnyOrder(STAGES);
    }

    private static String[] found(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map(match -> match.group(1))
                .toArray(String[]::new);
    }
}
