package app.foyer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rules")
class RulesTest {

    @Test
    void stand_in_the_guide_for_authors_with_their_reasons() throws IOException {
        assertThat(Files.readString(Path.of("docs/portal-authors.md")))
                .as("the table of rules in docs/portal-authors.md")
                .contains(table());
    }

    @Test
    void are_tried_by_the_gallery_every_one() throws IOException {
        var told = new StringBuilder();
        try (var files = Files.walk(Path.of("src/test/resources/bad-portals"))) {
            for (var file : files.filter(file -> file.endsWith("expected.txt")).toList()) {
                told.append(Files.readString(file));
            }
        }
        assertThat(ids()).allSatisfy(id -> assertThat(told).contains("[" + id + "]"));
    }

    private static Stream<String> ids() {
        return Stream.concat(
                        Stream.concat(Rules.SYNTAX.stream(), Rules.SHAPE.stream())
                                .map(Rule::id),
                        Stream.concat(
                                Rules.DRAWING.stream().map(RuleOfDrawing::id),
                                Rules.MEANING.stream().map(RuleOfMeaning::id)))
                .flatMap(ids -> Stream.of(ids.split(", ")));
    }

    private static String table() {
        var rows = new StringBuilder("| rule | why |\n|---|---|\n");
        Stream.concat(Rules.SYNTAX.stream(), Rules.SHAPE.stream()).forEach(rule -> row(rows, rule.id(), rule.why()));
        Rules.DRAWING.forEach(rule -> row(rows, rule.id(), rule.why()));
        Rules.MEANING.forEach(rule -> row(rows, rule.id(), rule.why()));
        return rows.toString();
    }

    private static void row(StringBuilder rows, String id, String why) {
        rows.append("| `")
                .append(id.replace(", ", "` `"))
                .append("` | ")
                .append(why)
                .append(" |\n");
    }
}
