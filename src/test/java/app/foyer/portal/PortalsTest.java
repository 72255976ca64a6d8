package app.foyer.portal;

import static app.foyer.portal.PortalFiles.MANIFEST;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.identity.PortalId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reading all portals")
class PortalsTest {
    @TempDir
    private Path root;

    private PortalFiles files;

    @BeforeEach
    void one_portal() {
        files = new PortalFiles(root).portal("acme", MANIFEST);
    }

    @Test
    void leaves_out_a_broken_one_and_reads_the_others() {
        files.portal("broken", "format: 1\nname: \"");
        var portals = files.read();
        assertThat(portals.portals()).extracting(Portal::id).containsExactly(new PortalId("acme"));
        assertThat(portals.find(new PortalId("acme"))).isPresent();
        assertThat(portals.find(new PortalId("broken"))).isEmpty();
        assertThat(files.problems()).startsWith("portals/broken/portal.yaml:2:8: while scanning a quoted scalar");
    }

    @Test
    void leaves_out_one_whose_settings_are_broken() {
        files.settings("acme", "multiFactor: [");
        assertThat(files.read().portals()).isEmpty();
        assertThat(files.problems()).startsWith("config/portals/acme.yaml:1:15: ");
    }

    @Test
    void takes_a_dead_link_to_settings_for_a_mistake() throws IOException {
        files.settings("other", "");
        Files.delete(files.path("config/portals/other.yaml"));
        Files.createSymbolicLink(files.path("config/portals/acme.yaml"), files.path("nowhere.yaml"));
        assertThat(files.read().portals()).isEmpty();
        assertThat(files.problems()).isEqualTo("config/portals/acme.yaml:1:1: the file does not exist [file-missing]");
    }

    @Test
    void does_not_take_shared_or_hidden_folders_or_files_for_portals() {
        files.file("portals/_shared/pages/home.hbs", "")
                .file("portals/.git/config", "")
                .file("portals/README.md", "");
        assertThat(files.readOne().id()).isEqualTo(new PortalId("acme"));
    }

    @Test
    void misses_the_manifest_of_a_folder() {
        files.file("portals/empty/pages/home.hbs", "");
        assertThat(files.problems()).isEqualTo("portals/empty/portal.yaml:1:1: the file does not exist [file-missing]");
    }

    @Test
    void refuses_a_folder_whose_name_is_no_id() {
        files.portal("Acme_2", MANIFEST);
        assertThat(files.problems()).startsWith("portals/Acme_2:1:1: a portal's folder is named by lower-case words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets", "dev", "terminal"})
    void refuses_a_folder_whose_name_means_something_else_already(String name) {
        files.portal(name, MANIFEST);
        assertThat(files.problems())
                .startsWith("portals/" + name + ":1:1: '" + name
                        + "' means something of the server's own, give the portal another name [folder-name]");
    }

    @Test
    void follows_no_link_to_a_portal_and_none_inside_one() throws IOException {
        files.file("elsewhere/portal.yaml", MANIFEST).file("secret", "x");
        Files.createSymbolicLink(files.path("portals/linked"), files.path("elsewhere"));
        Files.createDirectory(files.path("portals/acme/pages"));
        Files.createSymbolicLink(files.path("portals/acme/pages/home.hbs"), files.path("secret"));
        assertThat(files.read().portals()).isEmpty();
        assertThat(files.problems()).isEqualTo("""
                        portals/acme/pages/home.hbs:1:1: symbolic links are not followed, put the file itself here [no-links]
                        portals/linked:1:1: symbolic links are not followed, put the folder itself here [no-links]""");
    }

    @Test
    void refuses_a_file_that_is_too_large() {
        files.file("portals/acme/pages/home.hbs", "x".repeat(1024 * 1024 + 1));
        assertThat(files.problems())
                .isEqualTo("portals/acme/pages/home.hbs:1:1: the file is larger than 1 MiB [file-size]");
    }

    @Test
    void hears_of_settings_that_no_portal_reads() {
        files.settings("acmee", "").file("config/portals/acme.yml", "");
        assertThat(files.problems()).isEqualTo("""
                        config/portals/acme.yml:1:1: settings files end in .yaml [settings-name]
                        config/portals/acmee.yaml:1:1: no portal has this id, expected one of [acme] [settings-name]""");
    }

    @Test
    void tells_when_there_is_no_such_folder() {
        var portals = Portals.read(root.resolve("none"), root.resolve("config/portals"));
        assertThat(portals.problems()).singleElement().extracting("rule").isEqualTo("file-unreadable");
    }

    @Test
    void gives_a_portal_a_version_that_changes_with_any_of_its_files() throws IOException {
        files.file("portals/acme/pages/home.hbs", "a");
        var first = files.readOne().version();
        assertThat(first).matches("[0-9a-f]{12}").isEqualTo(files.readOne().version());

        var changed = files.file("portals/acme/pages/home.hbs", "b").readOne().version();
        assertThat(changed).isNotEqualTo(first);

        Files.move(files.path("portals/acme/pages/home.hbs"), files.path("portals/acme/pages/other.hbs"));
        assertThat(files.readOne().version()).isNotEqualTo(changed);
    }
}
