package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.theme.AppColours;
import app.foyer.theme.Colour;
import io.vertx.core.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("For being installed, a portal")
class InstallablePortalTest {
    private static Edge edge;

    @BeforeAll
    static void start() {
        edge = Edge.start();
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @Test
    void says_what_it_is_by_its_definition_and_theme() {
        JsonObject manifest = manifest("client-connect");

        assertThat(manifest.getMap())
                .containsEntry("id", "/client-connect/")
                .containsEntry("name", "Client Connect")
                .containsEntry("short_name", "Client Connect")
                .containsEntry("lang", "en")
                .containsEntry("start_url", "/client-connect/")
                .containsEntry("scope", "/client-connect/")
                .containsEntry("display", "standalone")
                .containsEntry("theme_color", "#ffffff")
                .containsEntry("background_color", "#f4f7fb");
        assertThat(manifest.getJsonArray("icons").encode())
                .isEqualTo("[{\"src\":\"/client-connect/theme/logo.svg\",\"sizes\":\"any\",\"type\":\"image/svg+xml\"},"
                        + "{\"src\":\"/client-connect/app-icon.png\",\"sizes\":\"512x512\",\"type\":\"image/png\","
                        + "\"purpose\":\"maskable\"}]");
    }

    @Test
    void without_an_icon_of_its_own_is_shown_by_its_logo() {
        assertThat(manifest("legacy-connect").getJsonArray("icons").encode())
                .isEqualTo(
                        "[{\"src\":\"/legacy-connect/theme/logo.svg\",\"sizes\":\"any\",\"type\":\"image/svg+xml\"}]");
    }

    @ParameterizedTest(name = "{0} is {1}, kept {2}")
    @CsvSource({
        "app.webmanifest, application/manifest+json, 'public, max-age=300'",
        "app-icon.png, image/png, 'public, max-age=300'",
        "service-worker.js, text/javascript; charset=utf-8, no-cache",
        "offline.html, text/html; charset=utf-8, 'public, max-age=300'"
    })
    void has_files_of_the_right_type_that_are_the_same_for_everybody(String path, String type, String keep) {
        HttpResponse<String> stranger = edge.get("/client-connect/" + path);
        HttpResponse<String> client = edge.get(
                "/client-connect/" + path,
                "Cookie",
                edge.signedIn() + "; client-connect.language=de",
                "Accept-Language",
                "de");

        assertThat(stranger.statusCode()).isEqualTo(200);
        assertThat(stranger.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(stranger.headers().allValues("Cache-Control")).containsExactly(keep);
        assertThat(client.body()).isEqualTo(stranger.body());
        assertThat(client.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(edge.get("/nobody/" + path).statusCode()).isEqualTo(404);
    }

    @Test
    void says_in_its_look_and_in_the_language_asked_for_that_it_cannot_be_reached() {
        String page = edge.get("/client-connect/offline.html?language=de").body();

        assertThat(page)
                .contains("<html lang=\"de\">", "<h1 tabindex=\"-1\">Sie sind wohl gerade offline</h1>")
                .contains("/client-connect/theme/theme.css", "/client-connect/theme/logo.svg", "tel:")
                .doesNotContain("<form", "name=\"form\"", "foyer.js");
        assertThat(edge.get("/client-connect/offline.html?language=fr").body()).contains("<html lang=\"en\">");
    }

    @ParameterizedTest(name = "offers it on /client-connect/{0}")
    @ValueSource(strings = {"", "sign-in", "no-such-page"})
    void offers_it_on_every_page(String path) {
        assertThat(edge.get("/client-connect/" + path).body())
                .contains("<link rel=\"manifest\" href=\"/client-connect/app.webmanifest\" data-worker=\"")
                .contains("/client-connect/service-worker.js?v=" + edge.portal.version() + "&amp;language=en\"")
                .contains("<link rel=\"apple-touch-icon\" href=\"/client-connect/app-icon.png\">")
                .contains("<meta name=\"theme-color\" media=\"(prefers-color-scheme: light)\" content=\"#ffffff\">")
                .contains("<meta name=\"theme-color\" media=\"(prefers-color-scheme: dark)\" content=\"#171e25\">");
    }

    @Test
    void without_an_icon_of_its_own_gets_one_in_its_colours_with_the_mark_where_every_shape_leaves_it()
            throws IOException {
        Colour ground = Colour.of("#112233").orElseThrow();
        Colour mark = Colour.of("#ffeedd").orElseThrow();
        BufferedImage icon = ImageIO.read(new ByteArrayInputStream(
                AppIcon.draw(new AppColours(mark, mark, mark, ground, mark)).getBytes()));

        assertThat(icon.getWidth()).isEqualTo(512);
        assertThat(icon.getHeight()).isEqualTo(512);
        assertThat(rgb(icon, 0, 0)).isEqualTo(ground.rgb());
        assertThat(rgb(icon, 256, 350)).as("the door").isEqualTo(mark.rgb());
        assertThat(rgb(icon, 256, 128)).as("the top of the arch").isEqualTo(mark.rgb());
        for (int y = 0; y < 512; y++) {
            for (int x = 0; x < 512; x++) {
                if (Math.hypot(x - 255.5, y - 255.5) > 0.4 * 512) {
                    assertThat(rgb(icon, x, y)).isEqualTo(ground.rgb());
                }
            }
        }
    }

    private static int rgb(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) & 0xffffff;
    }

    private static JsonObject manifest(String portal) {
        return new JsonObject(edge.get("/" + portal + "/app.webmanifest").body());
    }
}
