package app.foyer.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The reference in a guide")
class GuidesTest {
    @ParameterizedTest
    @CsvSource({"admins, FOYER", "admins, SETTINGS", "portal-authors, PORTAL"})
    void is_what_explain_prints(String guide, Document document) throws IOException {
        var command = "./foyer explain --table " + document.id();
        var between = Pattern.compile("(?s)<!-- " + Pattern.quote(command) + " -->\n(.*?)<!-- end -->");
        var reference = between.matcher(Files.readString(Path.of("docs", guide + ".md")));
        assertThat(reference.find()).isTrue();
        assertThat(reference.group(1)).as(command).isEqualTo(Table.of(document));
    }
}
