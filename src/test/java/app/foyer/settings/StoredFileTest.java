package app.foyer.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.identity.PortalId;
import app.foyer.settings.StoredFile.Done;
import app.foyer.settings.StoredFile.Found;
import app.foyer.settings.StoredFile.Other;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The admin's file")
class StoredFileTest {
    private static final Snapshot FOUND = Snapshot.of("# found\r\n");
    private static final Snapshot WANTED = Snapshot.of("# wanted\n");

    @TempDir
    Path config;

    private Path folder;
    private StoredFile file;

    @BeforeEach
    void a_folder() throws IOException {
        folder = Files.createDirectory(config.resolve("portals"));
        file = new StoredFile(folder, new PortalId("acme"));
    }

    @Test
    void is_replaced_and_taken_away() throws IOException {
        assertThat(file.load()).isEqualTo(new Found(Snapshot.ABSENT));
        assertThat(file.replace(Snapshot.ABSENT, FOUND)).isEqualTo(new Done());
        assertThat(file.load()).isEqualTo(new Found(FOUND));
        assertThat(file.replace(FOUND, Snapshot.ABSENT)).isEqualTo(new Done());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void is_looked_at_right_before_and_stays_when_it_is_another() throws IOException {
        Files.writeString(file.path(), "# found\n");

        assertThat(file.replace(FOUND, WANTED)).isEqualTo(new Other(new Found(Snapshot.of("# found\n"))));
        assertThat(file.replace(Snapshot.ABSENT, WANTED)).isInstanceOf(Other.class);
        assertThat(file.replace(FOUND, Snapshot.ABSENT)).isInstanceOf(Other.class);

        assertThat(file.path()).hasContent("# found\n");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file.path()));
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void has_a_revision_for_exactly_its_text() {
        assertThat(FOUND.revision()).isNotEqualTo(Snapshot.of("# found\n").revision());
        assertThat(Snapshot.of("").revision()).isNotEqualTo(Snapshot.ABSENT.revision());
        assertThat(FOUND.revision()).isEqualTo(Snapshot.of("# found\r\n").revision());
    }
}
