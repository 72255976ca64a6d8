package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import app.foyer.settings.AdminSettings;
import app.foyer.settings.AdminSettings.Change;
import app.foyer.settings.AdminSettings.Editor;
import app.foyer.settings.AdminSettings.Outcome;
import app.foyer.settings.AdminSettings.Refused;
import app.foyer.settings.AdminSettings.Save;
import app.foyer.settings.AdminSettings.Saved;
import app.foyer.settings.AdminSettings.SettingKey;
import app.foyer.settings.AdminSettings.Undo;
import app.foyer.settings.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A server whose settings are saved by the form")
class SettingsFormTest {
    private static final PortalId CONNECT = new PortalId("client-connect");

    @TempDir
    private Path root;

    private PortalCopies copies;
    private TestServer server;

    @BeforeEach
    void with_portals_of_its_own() throws IOException {
        copies = PortalCopies.in(root);
        server = TestServer.start(copies.folders());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void serves_what_was_saved_and_what_was_undone() throws IOException {
        String before = Files.readString(file());
        assertThat(save("multiFactor.allowEmailDefault", "false")).isInstanceOf(Saved.class);
        assertThat(Files.readString(file()))
                .isEqualTo(before.replace("allowEmailDefault: true", "allowEmailDefault: false"));
        server.reload();
        assertThat(portal().multiFactor().allowEmailDefault()).isFalse();

        var last =
                settings().history(CONNECT, Optional.empty(), 1).await().saves().get(0);
        Undo undo = new Undo(CONNECT, now(), last.save().id(), editor());
        assertThat(settings().undo(undo).await()).isInstanceOf(Saved.class);
        assertThat(Files.readString(file())).isEqualTo(before);
        server.reload();
        assertThat(portal().multiFactor().allowEmailDefault()).isTrue();
    }

    /** By a rule that only the whole checker knows, in words about the file that is meant. */
    @Test
    void refuses_what_start_and_reload_would_refuse() throws IOException {
        String before = Files.readString(file());

        Outcome outcome = save("multiFactor.method", "sms-code");

        assertThat(((Refused) outcome).problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.line()).doesNotContain("foyer-settings-"))
                .anySatisfy(problem -> assertThat(problem.at().file()).isEqualTo(file().toString()));
        assertThat(Files.readString(file())).isEqualTo(before);
    }

    @Test
    void warns_of_what_has_no_effect_and_saves_it() {
        Outcome outcome = save("multiFactor.method", "none");

        assertThat(((Saved) outcome).warnings())
                .extracting(problem -> problem.rule())
                .contains("no-effect");
    }

    private Outcome save(String key, String value) {
        Change change = Change.of(SettingKey.parse(key).orElseThrow(), value);
        return settings()
                .save(new Save(CONNECT, now(), List.of(change), editor()))
                .await();
    }

    private Snapshot now() {
        return settings().read(CONNECT).await().orElseThrow().snapshot();
    }

    private static Editor editor() {
        return new Editor(
                new AccountId(UUID.randomUUID()), new PortalId("staff-desk"), Caller.UNKNOWN, Optional.empty());
    }

    private AdminSettings settings() {
        return server.platform().settings();
    }

    private Portal portal() {
        return server.platform().portals().stream()
                .filter(portal -> portal.id().equals(CONNECT))
                .findFirst()
                .orElseThrow();
    }

    private Path file() {
        return root.resolve("settings").resolve("client-connect.yaml");
    }
}
