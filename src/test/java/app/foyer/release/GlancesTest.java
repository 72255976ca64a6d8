package app.foyer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A glance at a portal")
class GlancesTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    private Path root;

    private Duration time = Duration.ZERO;
    private Glances glances;
    private Sources sources;

    @BeforeEach
    void a_portal_has_been_there_for_long() throws IOException {
        sources = new Sources(
                root.resolve("portals"),
                root.resolve("config"),
                root.resolve("portals/_shared"),
                root.resolve("tokens.css"));
        Files.createDirectories(root.resolve("config"));
        write("portals/acme/portal.yaml", "id: acme");
        write("portals/acme/pages/home.hbs", "home");
        nothingChangedFor("portals/acme/pages", "portals/acme", "portals", "config");
        glances = new Glances(sources, () -> time);
        glances.at("acme");
        pass(10);
        glances.at("acme");
    }

    @Test
    void that_is_trusted_does_not_read_the_names_in_folders() throws IOException {
        addUnseen();
        assertThat(glances.at("acme")).isNotEqualTo(sources.look("acme"));
    }

    @Test
    void reads_all_names_again_after_a_while_for_file_systems_whose_folders_keep_no_time() throws IOException {
        addUnseen();
        pass(60);
        assertThat(glances.at("acme")).isEqualTo(sources.look("acme"));
    }

    @Test
    void does_not_trust_a_folder_that_has_just_changed_for_its_clock_may_be_coarse() throws IOException {
        write("portals/acme/pages/one.hbs", "one");
        nothingChangedFor("portals/acme/pages");
        Files.setLastModifiedTime(
                root.resolve("portals/acme"), FileTime.from(LONG_AGO.toInstant().plusSeconds(1)));
        glances.at("acme");
        pass(2);
        glances.at("acme");
        addUnseen();
        assertThat(glances.at("acme")).isEqualTo(sources.look("acme"));
    }

    @Test
    void sees_a_file_that_is_written_in_place() throws IOException {
        write("portals/acme/pages/home.hbs", "another");
        assertThat(glances.at("acme")).isEqualTo(sources.look("acme"));
    }

    @Test
    void sees_a_file_that_is_new_and_one_that_has_gone() throws IOException {
        write("portals/acme/texts/en.yaml", "a: b");
        assertThat(glances.at("acme")).isEqualTo(sources.look("acme"));
        Files.delete(root.resolve("portals/acme/pages/home.hbs"));
        assertThat(glances.at("acme")).isEqualTo(sources.look("acme"));
    }

    @Test
    void sees_settings_that_come_change_and_lead_elsewhere() throws IOException {
        Fingerprint before = glances.at("acme");
        Path settings = write("config/acme.yaml", "signIn: {}");
        Fingerprint with = glances.at("acme");
        assertThat(with).isNotEqualTo(before).isEqualTo(sources.look("acme"));
        Files.delete(settings);
        Path target = write("elsewhere.yaml", "signIn: {}");
        Files.createSymbolicLink(settings, target);
        pass(10);
        glances.at("acme");
        pass(10);
        Fingerprint linked = glances.at("acme");
        write("elsewhere.yaml", "signIn: {identifier: either}");
        assertThat(glances.at("acme")).isNotEqualTo(linked).isEqualTo(sources.look("acme"));
    }

    @Test
    void sees_that_the_folder_has_gone_and_come_back() throws IOException {
        Files.move(root.resolve("portals/acme"), root.resolve("away"));
        assertThat(glances.at("acme")).isEqualTo(Fingerprint.GONE);
        Files.move(root.resolve("away"), root.resolve("portals/acme"));
        assertThat(glances.at("acme")).isEqualTo(sources.look("acme"));
    }

    /** As on a file system that does not tell. */
    private void addUnseen() throws IOException {
        write("portals/acme/pages/unseen.hbs", "new");
        nothingChangedFor("portals/acme/pages");
    }

    private void nothingChangedFor(String... folders) throws IOException {
        for (String folder : folders) {
            Files.setLastModifiedTime(root.resolve(folder), LONG_AGO);
        }
    }

    private Path write(String file, String content) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        return Files.writeString(root.resolve(file), content);
    }

    private void pass(int seconds) {
        time = time.plusSeconds(seconds);
    }
}
