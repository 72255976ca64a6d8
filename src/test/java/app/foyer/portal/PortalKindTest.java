package app.foyer.portal;

import static app.foyer.portal.PortalFiles.MANIFEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Portals are of one kind")
class PortalKindTest {
    private static final String WITH_VALUE = MANIFEST + "values: {limit: 200}\n";

    @TempDir
    private Path root;

    @Test
    void when_they_differ_only_in_names_numbers_and_words() {
        String other = WITH_VALUE
                .replace("id: acme", "id: beta")
                .replace("limit: 200", "limit: none")
                .replace("Acme Connect", "Beta")
                .replace("0800 555 019", "0800 1")
                .replace("title: Home", "title: Start");
        assertThat(kind("beta", other, "greeting: Welcome")).isEqualTo(kind("acme", WITH_VALUE, "greeting: Hello"));
    }

    @Test
    void when_their_queries_promise_the_same_however_they_are_written() {
        String manifest = MANIFEST.replace(
                "{id: home, title: Home}", "{id: home, title: Home, queries: [{name: loans, columns: [number]}]}");
        assertThat(kindWithQuery("beta", manifest.replace("id: acme", "id: beta"), "select 1 as number"))
                .isEqualTo(kindWithQuery("acme", manifest, "select number from loans"));
        assertThat(kindWithQuery("acme", manifest.replace("[number]", "[amount]"), "select number from loans"))
                .isNotEqualTo(kindWithQuery("acme", manifest, "select number from loans"));
    }

    /** What a thousand customers of one firm have: otherwise each would be drawn for itself at every start. */
    @Test
    void when_one_is_a_shipped_one_under_another_name() throws IOException {
        for (String shipped : List.of("client-connect", "legacy-connect")) {
            var files = new PortalFiles(root.resolve(shipped));
            files.copy(Path.of("portals", "_shared"), "portals/_shared")
                    .copy(Path.of("portals", shipped), "portals/" + shipped)
                    .copy(Path.of("portals", shipped), "portals/acme");
            String manifest = Files.readString(files.path("portals/acme/portal.yaml"));
            files.portal("acme", manifest.replace("id: " + shipped, "id: acme").replaceFirst("name: .*", "name: Acme"));
            var portals = files.read().portals();
            assertThat(portals).hasSize(2).extracting(PortalKind::of).containsOnly(PortalKind.of(portals.get(0)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            audience: client     | audience: user         | greeting: Hello
            0800 555 019         | 0800 555 019, hours: 9 | greeting: Hello
            {id: home,           | {nav: false, id: home, | greeting: Hello
            name: Acme Connect   | name: /acme            | greeting: Hello
            id: acme             | id: acme               | greeting: Hello {name}
            id: acme             | id: acme               | welcome: Hello
            id: acme             | id: acme               | greeting: /acme/home
            limit: 200           | limits: 200            | greeting: Hello
            limit: 200           | limit: /acme/home      | greeting: Hello
            """)
    void but_not_when_anything_else_differs(String part, String otherPart, String texts) {
        assertThat(kind("acme", WITH_VALUE.replace(part, otherPart), texts))
                .isNotEqualTo(kind("acme", WITH_VALUE, "greeting: Hello"));
    }

    private PortalKind kindWithQuery(String id, String manifest, String sql) {
        var files = new PortalFiles(root.resolve(String.valueOf((manifest + sql).hashCode())));
        return PortalKind.of(files.file("portals/" + id + "/queries/loans.sql", sql)
                .portal(id, manifest)
                .readOne());
    }

    private PortalKind kind(String id, String manifest, String texts) {
        var files = new PortalFiles(root.resolve(String.valueOf((manifest + texts).hashCode())));
        return PortalKind.of(files.file("portals/" + id + "/texts/en.yaml", texts)
                .portal(id, manifest)
                .readOne());
    }
}
