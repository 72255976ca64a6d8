package app.foyer.settings;

import static app.foyer.settings.SettingsWorld.ACME;
import static app.foyer.settings.SettingsWorld.SHIPPED;
import static app.foyer.settings.SettingsWorld.change;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.activity.ActivityEntry;
import app.foyer.bus.Fault;
import app.foyer.identity.PortalId;
import app.foyer.problem.Problem;
import app.foyer.settings.AdminSettings.CannotWrite;
import app.foyer.settings.AdminSettings.Change;
import app.foyer.settings.AdminSettings.ChangedUnderneath;
import app.foyer.settings.AdminSettings.DiffLine;
import app.foyer.settings.AdminSettings.DiffLine.Kind;
import app.foyer.settings.AdminSettings.Difference;
import app.foyer.settings.AdminSettings.Outcome;
import app.foyer.settings.AdminSettings.Reason;
import app.foyer.settings.AdminSettings.Refused;
import app.foyer.settings.AdminSettings.Save;
import app.foyer.settings.AdminSettings.Saved;
import app.foyer.settings.AdminSettings.SettingKey;
import app.foyer.settings.AdminSettings.Told;
import app.foyer.settings.AdminSettings.Unchanged;
import app.foyer.settings.AdminSettings.Undo;
import app.foyer.settings.AdminSettings.Unknown;
import io.vertx.core.Future;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Saving a portal's settings")
class SavingTest {
    @TempDir
    Path installation;

    private SettingsWorld world;

    @BeforeEach
    void a_portal() {
        world = new SettingsWorld(installation);
        world.write(SHIPPED);
    }

    @AfterEach
    void nothing_is_left() {
        world.close();
    }

    // --- what is shown ----------------------------------------------------------------------------------------------

    @Test
    void shows_for_each_key_what_the_manifest_says_and_what_the_admin_does() {
        var shown = world.service.read(ACME).await().orElseThrow();

        assertThat(shown.settings())
                .extracting(setting -> setting.key() + "=" + setting.standard() + "/"
                        + setting.chosen().orElse("-") + "/" + setting.value())
                .containsExactly(
                        "signIn.identifier=either/-/either",
                        "multiFactor.method=authenticator-app/-/authenticator-app",
                        "multiFactor.issuer=Acme Loans/-/Acme Loans",
                        "multiFactor.allowEmailCode=true/false/false",
                        "multiFactor.allowEmailDefault=false/-/false",
                        "values.one=1/0/0",
                        "values.two=2/0/0");
        assertThat(shown.problems()).isEmpty();
        assertThat(world.service.read(new PortalId("nobody")).await()).isEmpty();
    }

    // --- what is written --------------------------------------------------------------------------------------------

    @Test
    void writes_the_value_and_nothing_else_and_tells_who_did_it() {
        Outcome outcome = world.save("multiFactor.allowEmailCode", "true");

        String after = SHIPPED.replace("allowEmailCode: false", "allowEmailCode: true");
        assertThat(world.text()).isEqualTo(after);
        assertThat(outcome).isEqualTo(new Saved(Snapshot.of(after), List.of()));
        assertThat(world.activity()).containsExactly("staff-desk|acme|multiFactor.allowEmailCode|Firefox");
        assertThat(world.history()).singleElement().satisfies(told -> {
            assertThat(told.differences())
                    .containsExactly(
                            new Difference("multiFactor.allowEmailCode", Optional.of("false"), Optional.of("true")));
            assertThat(told.save().account()).isEqualTo(world.editor().account());
            assertThat(told.save().reason()).hasValue("asked by phone");
            assertThat(told.save().before()).isEqualTo(Snapshot.of(SHIPPED));
        });
    }

    @Test
    void begins_a_file_where_there_is_none_and_takes_it_away_when_that_is_undone() throws IOException {
        Files.delete(world.file);
        assertThat(world.save("values.one", "9")).isInstanceOf(Saved.class);
        assertThat(world.text())
                .startsWith("# yaml-language-server: $schema=../../docs/schemas/settings.schema.json\n")
                .endsWith("\n\nvalues:\n  one: '9'\n");

        assertThat(undo(world.history().get(0))).isEqualTo(new Saved(Snapshot.ABSENT, List.of()));
        assertThat(world.file).doesNotExist();
    }

    @Test
    void writes_nothing_when_everything_is_as_asked_for() {
        assertThat(world.save("values.one", "0")).isEqualTo(new Unchanged());
        assertThat(world.history()).isEmpty();
        assertThat(world.activity()).isEmpty();
    }

    @Test
    void refuses_what_the_checker_refuses_with_its_words() {
        Outcome outcome = world.save("multiFactor.method", "carrier-pigeon");

        assertThat(((Refused) outcome).problems())
                .extracting(Problem::message)
                .anyMatch(message -> message.startsWith("'method' must be one of"));
        assertThat(world.text()).isEqualTo(SHIPPED);
        assertThat(world.history()).isEmpty();
    }

    @Test
    void leaves_rights_as_they_were_and_nothing_beside_the_file() throws IOException {
        Files.setPosixFilePermissions(world.file, PosixFilePermissions.fromString("rw-rw-r--"));
        world.save("values.one", "9");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(world.file)))
                .isEqualTo("rw-rw-r--");
        try (var left = Files.list(world.folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("acme.yaml", ".acme.lock");
        }
    }

    @Test
    void knows_no_portal_and_no_save_that_is_none() {
        PortalId nobody = new PortalId("nobody");
        assertThat(world.service
                        .save(new Save(nobody, Snapshot.ABSENT, List.of(change("values.one", "9")), world.editor()))
                        .await())
                .isEqualTo(new Unknown());
        assertThat(world.service
                        .undo(new Undo(ACME, world.now(), UUID.randomUUID(), world.editor()))
                        .await())
                .isEqualTo(new Unknown());
        assertThat(world.folder.resolve("nobody.yaml")).doesNotExist();
    }

    // --- what somebody else wrote -----------------------------------------------------------------------------------

    @Test
    void refuses_to_write_over_what_was_not_loaded_and_shows_the_difference() {
        Snapshot loaded = world.now();
        world.write(SHIPPED.replace("one: '0'", "one: '5'"));

        Outcome outcome = world.save(loaded, change("values.two", "9"));

        assertThat(((ChangedUnderneath) outcome).diff())
                .contains(
                        new DiffLine(Kind.REMOVED, "  one: '0'   # of the first form"),
                        new DiffLine(Kind.ADDED, "  one: '5'   # of the first form"))
                .filteredOn(line -> line.kind() != Kind.SAME)
                .hasSize(2);
        assertThat(world.text()).contains("one: '5'", "two: '0'");
        assertThat(world.history()).isEmpty();
    }

    @Test
    void keeps_what_a_hand_wrote_in_the_history_of_the_next_save() {
        world.save("values.one", "1");
        world.write(SHIPPED.replace("one: '0'", "one: 'by hand'"));
        world.save("values.two", "2");

        List<Told> history = world.history();
        assertThat(history).extracting(Told::foundOther).containsExactly(true, false);
        assertThat(history.get(0).save().before().text().orElseThrow()).contains("one: 'by hand'");

        undo(history.get(0));
        assertThat(world.text()).isEqualTo(SHIPPED.replace("one: '0'", "one: 'by hand'"));
    }

    @Test
    void refuses_a_file_that_is_no_text_or_cannot_be_read() throws IOException {
        Snapshot loaded = world.now();
        Files.write(world.file, new byte[] {'#', (byte) 0xff});
        assertThat(world.save(loaded, change("values.one", "9")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::rule)
                                .containsExactly("not-utf-8"));
        assertThat(world.service.read(ACME).await().orElseThrow().problems())
                .extracting(Problem::rule)
                .containsExactly("not-utf-8");

        world.write("values: {");
        assertThat(world.save("values.one", "9"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::rule)
                                .containsExactly("yaml-syntax"));
    }

    // --- undo and history -------------------------------------------------------------------------------------------

    @Test
    void undoes_any_save_by_another_one() {
        world.save("values.one", "1");
        world.save("values.one", "2");
        world.save("values.two", "3");
        Told second = world.history().get(1);

        assertThat(undo(second)).isInstanceOf(Saved.class);

        assertThat(world.text()).isEqualTo(SHIPPED.replace("one: '0'", "one: '1'"));
        assertThat(world.history()).hasSize(4);
        assertThat(world.history().get(0).differences())
                .extracting(Difference::key)
                .containsExactly("values.one", "values.two");
    }

    @Test
    void refuses_to_undo_over_what_was_not_loaded() {
        world.save("values.one", "1");
        Snapshot loaded = world.now();
        world.write(SHIPPED);

        assertThat(world.service
                        .undo(new Undo(
                                ACME, loaded, world.history().get(0).save().id(), world.editor()))
                        .await())
                .isInstanceOf(ChangedUnderneath.class);
    }

    @Test
    void pages_the_history_by_number() {
        for (int save = 1; save <= 5; save++) {
            world.save("values.one", String.valueOf(save));
        }
        var newest = world.service.history(ACME, Optional.empty(), 2).await();
        var older = world.service.history(ACME, newest.next(), 2).await();
        var oldest = world.service.history(ACME, older.next(), 2).await();

        assertThat(List.of(newest, older, oldest))
                .extracting(page -> page.saves().stream()
                        .map(told -> told.differences().get(0).after().orElseThrow())
                        .toList())
                .containsExactly(List.of("5", "4"), List.of("3", "2"), List.of("1"));
        assertThat(oldest.next()).isEmpty();
    }

    // --- where nothing can be written -------------------------------------------------------------------------------

    @Test
    void does_not_write_through_links() throws IOException {
        Path elsewhere = Files.createDirectory(installation.resolve("elsewhere"));
        Path real = Files.move(world.file, elsewhere.resolve("acme.yaml"));
        Files.createSymbolicLink(world.file, real);
        assertThat(world.save("values.one", "9")).isEqualTo(new CannotWrite(Reason.LINKED));
        assertThat(world.file).isSymbolicLink();

        Files.delete(world.file);
        Files.deleteIfExists(world.folder.resolve(".acme.lock"));
        Files.delete(world.folder);
        Files.createSymbolicLink(world.folder, elsewhere);
        assertThat(world.save("values.one", "9")).isEqualTo(new CannotWrite(Reason.LINKED));
        assertThat(Files.readString(real)).isEqualTo(SHIPPED);
    }

    @Test
    void says_why_a_file_cannot_be_written() {
        assertThat(Failure.reason(new java.nio.file.AccessDeniedException("x"))).isEqualTo(Reason.READ_ONLY);
        assertThat(Failure.reason(new java.nio.file.FileSystemException("x", null, "Read-only file system")))
                .isEqualTo(Reason.READ_ONLY);
        assertThat(Failure.reason(new IOException("No space left on device"))).isEqualTo(Reason.DISK_FULL);
        assertThat(Failure.reason(new IOException())).isEqualTo(Reason.FAILED);
    }

    @Test
    void cannot_write_where_the_folder_is_none() throws IOException {
        Files.delete(world.file);
        Files.delete(world.folder);
        Files.writeString(world.folder, "");
        assertThat(world.service
                        .save(new Save(ACME, Snapshot.ABSENT, List.of(change("values.one", "9")), world.editor()))
                        .otherwise(failure -> new CannotWrite(Reason.FAILED))
                        .await())
                .isEqualTo(new CannotWrite(Reason.FAILED));
        assertThat(world.history()).isEmpty();
    }

    @Test
    void waits_for_a_save_of_another_process_and_gives_up_at_last() throws Exception {
        Path lock = world.folder.resolve(".acme.lock");
        try (var other = new FileOutputStream(lock.toFile())) {
            var held = other.getChannel().lock();
            Future<Outcome> waiting =
                    world.service.save(new Save(ACME, world.now(), List.of(change("values.one", "9")), world.editor()));
            world.now();
            assertThat(waiting.isComplete()).isFalse();
            held.release();
            assertThat(waiting.await()).isInstanceOf(Saved.class);
        }
        try (var other = new FileOutputStream(lock.toFile())) {
            other.getChannel().lock();
            assertThat(world.save("values.one", "8")).isEqualTo(new CannotWrite(Reason.BUSY));
        }
    }

    // --- what a crash leaves ----------------------------------------------------------------------------------------

    @Test
    void a_crash_before_the_file_was_replaced_leaves_no_trace() {
        SettingsSave never = noted(SHIPPED, "never written");
        world.saves.begin(never).await();

        assertThat(world.history()).isEmpty();
        assertThat(world.saves.begun(ACME).await()).isEmpty();
        assertThat(world.activity()).isEmpty();
    }

    @Test
    void a_crash_after_the_file_was_replaced_is_found_out_and_told_once() {
        SettingsService dying = world.saving(new Unconfirming(world.saves));
        Save save = new Save(ACME, world.now(), List.of(change("values.one", "9")), world.editor());
        assertThat(dying.save(save).map(saved -> "saved").otherwise("unknown").await())
                .isEqualTo("unknown");
        assertThat(world.text()).contains("one: '9'");
        assertThat(world.activity()).isEmpty();

        assertThat(world.history())
                .singleElement()
                .satisfies(told -> assertThat(told.save().after().text()).hasValue(world.text()));
        assertThat(world.history()).hasSize(1);
        assertThat(world.activity()).containsExactly("staff-desk|acme|values.one|Firefox");
    }

    @Test
    void the_next_save_finds_out_about_a_crash_too() {
        SettingsService dying = world.saving(new Unconfirming(world.saves));
        dying.save(new Save(ACME, world.now(), List.of(change("values.one", "9")), world.editor()))
                .otherwiseEmpty()
                .await();
        world.save("values.two", "8");

        assertThat(world.postgres.rows("select count(*) from settings_saves")).containsExactly("2");
        assertThat(world.history()).extracting(Told::foundOther).containsExactly(false, false);
    }

    private SettingsSave noted(String before, String after) {
        var by = world.editor();
        return new SettingsSave(
                UUID.randomUUID(),
                ACME,
                world.clock.instant(),
                by.account(),
                by.desk(),
                by.caller(),
                Snapshot.of(before),
                Snapshot.of(after),
                Optional.empty());
    }

    private Outcome undo(Told told) {
        return world.service
                .undo(new Undo(ACME, world.now(), told.save().id(), world.editor()))
                .await();
    }

    /** A database that is gone just when the file has been replaced. */
    private record Unconfirming(SettingsSaves kept) implements SettingsSaves {
        @Override
        public Future<Void> begin(SettingsSave save) {
            return kept.begin(save);
        }

        @Override
        public Future<Void> confirm(SettingsSave save, ActivityEntry entry) {
            return Future.failedFuture(Fault.unavailable("gone", null));
        }

        @Override
        public Future<Void> drop(UUID save) {
            return kept.drop(save);
        }

        @Override
        public Future<List<SettingsSave>> begun(PortalId portal) {
            return kept.begun(portal);
        }

        @Override
        public Future<Optional<SettingsSave>> find(PortalId portal, UUID save) {
            return kept.find(portal, save);
        }

        @Override
        public Future<List<Kept>> history(PortalId portal, long before, int limit) {
            return kept.history(portal, before, limit);
        }
    }

    private static final Change LEFT_OUT =
            Change.leaveOut(SettingKey.parse("multiFactor.allowEmailCode").orElseThrow());

    @Test
    void lets_the_manifest_decide_again_when_a_key_is_left_out() {
        world.save(world.now(), LEFT_OUT);

        assertThat(world.text()).isEqualTo(SHIPPED.replace("allowEmailCode: false   #", "#"));
        assertThat(world.service.read(ACME).await().orElseThrow().settings())
                .filteredOn(setting -> setting.key().equals(LEFT_OUT.key()))
                .allMatch(setting -> !setting.isSet() && setting.value().equals("true"));
    }
}
