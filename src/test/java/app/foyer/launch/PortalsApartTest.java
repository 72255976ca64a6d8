package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.text.EngineWords;
import app.foyer.view.PortalVersion;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Two portals with partials of one name")
class PortalsApartTest {
    private static final Path GOOD = Path.of("src/test/resources/bad-portals/_good");

    @TempDir
    private Path root;

    @Test
    void never_mix_however_often_they_alternate() throws IOException {
        var installation = new Installation(root);
        for (var id : new String[] {"alpha", "beta"}) {
            installation.portal(id, GOOD);
            installation.file("portals/" + id + "/portal.yaml", manifest(id));
            installation.file("portals/" + id + "/help.hbs", "<p>Help of " + id + "</p>");
        }
        var vertx = Vertx.vertx();
        var written = WrittenPortals.read(vertx, installation.folders());
        assertThat(written.problems()).isEmpty();
        for (int i = 0; i < 50; i++) {
            assertThat(help(written, "alpha")).isEqualTo("<p>Help of alpha</p>");
            assertThat(help(written, "beta")).isEqualTo("<p>Help of beta</p>");
        }
        vertx.close().await();
    }

    /** Security 1.3.7: a value is never read as a template. */
    @ParameterizedTest
    @ValueSource(strings = {"{{7*7}}", "{{this.class}}", "{{#with this}}{{portal.version}}{{/with}}", "{{> help}}"})
    void print_what_looks_like_a_template_as_it_is(String name) throws IOException {
        var installation = new Installation(root).portal("alpha", GOOD);
        installation.file("portals/alpha/portal.yaml", manifest("alpha"));
        installation.file("portals/alpha/help.hbs", "<p>{{portal.phone}}</p>");
        var vertx = Vertx.vertx();
        var written = WrittenPortals.read(vertx, installation.folders());
        var drawn =
                version(written, "alpha").draw(EngineWords.ENGLISH, "help", Map.of("portal", Map.of("phone", name)));
        assertThat(drawn.toString()).isEqualTo("<p>" + name.replace(">", "&gt;") + "</p>");
        vertx.close().await();
    }

    private static String help(WrittenPortals written, String id) {
        return version(written, id).draw(EngineWords.ENGLISH, "help", Map.of()).toString();
    }

    private static PortalVersion version(WrittenPortals written, String id) {
        return written.versions().stream()
                .filter(version -> version.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String manifest(String id) throws IOException {
        return Files.readString(GOOD.resolve("portal.yaml")).replace("id: acme", "id: " + id);
    }
}
