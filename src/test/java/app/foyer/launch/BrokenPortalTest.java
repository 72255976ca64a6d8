package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.identity.PortalId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A broken portal")
class BrokenPortalTest {
    private static final Path GALLERY = Path.of("src/test/resources/bad-portals");

    @TempDir
    private Path root;

    @Test
    void keeps_no_other_from_being_served() throws Exception {
        var installation = new Installation(root)
                .portal("acme", GALLERY.resolve("_good"))
                .portal("syntax", GALLERY.resolve("_good"))
                .portal("meaning", GALLERY.resolve("_good"))
                .portal("linked", GALLERY.resolve("_good"));
        for (var broken : new String[] {"syntax", "meaning", "linked"}) {
            installation.file("portals/" + broken + "/portal.yaml", manifest(broken));
        }
        installation.file("portals/syntax/pages/home.hbs", "{{#if client.name}}");
        installation.file("portals/meaning/pages/home.hbs", "{{clinet.name}}");
        Files.createSymbolicLink(root.resolve("portals/linked/theme/key.txt"), Path.of("/etc/hostname"));
        try (var server = TestServer.start(installation.folders())) {
            assertThat(status(server, "/acme/")).isEqualTo(200);
            var acme = new PortalId("acme");
            assertThat(server.visitor(acme)
                            .signIn(server.client().clientId(), TestServer.PASSWORD)
                            .step())
                    .isEqualTo("setup");
            assertThat(status(server, "/syntax/")).isEqualTo(404);
            assertThat(status(server, "/meaning/")).isEqualTo(404);
            assertThat(status(server, "/linked/theme/key.txt")).isEqualTo(404);
            assertThat(status(server, "/acme/theme/logo.svg")).isEqualTo(200);
        }
    }

    private static String manifest(String id) throws IOException {
        return Files.readString(GALLERY.resolve("_good/portal.yaml")).replace("id: acme", "id: " + id);
    }

    private static int status(TestServer server, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.origin() + path)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
