package app.foyer.release;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.identity.PortalId;
import app.foyer.problem.Problem;
import app.foyer.text.EngineWords;
import app.foyer.world.LogTail;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real folders, and a time that passes only when a test says so. */
@DisplayName("Edits of portals")
class WatchTest {
    @TempDir
    private Path root;

    private final Vertx vertx = Vertx.vertx();
    private final List<PortalId> removed = new ArrayList<>();
    private final List<String> reads = Collections.synchronizedList(new ArrayList<>());
    private Releases releases;
    private Watch watch;
    private Duration time = Duration.ZERO;
    private Runnable meddle = () -> {};

    @BeforeEach
    void two_portals_are_served() throws IOException {
        Files.createDirectories(root.resolve("config"));
        write("portals/_shared/part.hbs", "shared part");
        for (String id : List.of("acme", "beta")) {
            write("portals/" + id + "/portal.yaml", manifest(id, "Portal " + id));
            write("portals/" + id + "/pages/home.hbs", "home of " + id + ", {{> part}}");
        }
        Sources sources = new Sources(
                root.resolve("portals"),
                root.resolve("config"),
                root.resolve("portals/_shared"),
                root.resolve("tokens.css"));
        VersionReader reader = new VersionReader(vertx, sources, Checks.none());
        releases = new Releases(() -> Instant.EPOCH);
        watch = new Watch(
                sources,
                new Glances(sources, () -> Duration.ofNanos(System.nanoTime())),
                name -> {
                    reads.add(name);
                    Attempt attempt = reader.read(name);
                    meddle.run();
                    return attempt;
                },
                releases,
                removed::add,
                () -> time);
        watch.begin();
        reads.clear();
    }

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    // --- how editors write ------------------------------------------------------------------------------------------

    @Test
    void count_when_a_file_is_written_in_place() throws IOException {
        write("portals/acme/pages/home.hbs", "new");
        settle();
        assertThat(home("acme")).isEqualTo("new");
        assertThat(reads).containsExactly("acme");
    }

    @Test
    void count_when_another_file_of_the_same_size_is_moved_into_a_files_place() throws IOException {
        Path home = root.resolve("portals/acme/pages/home.hbs");
        Path other = Files.writeString(
                root.resolve("elsewhere"), Files.readString(home).replace("home", "HOME"));
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(home));
        Files.move(other, home, StandardCopyOption.ATOMIC_MOVE);
        settle();
        assertThat(home("acme")).isEqualTo("HOME of acme, shared part");
    }

    @Test
    void count_when_the_old_file_is_kept_under_another_name_and_a_new_one_is_made() throws IOException {
        Path home = root.resolve("portals/acme/pages/home.hbs");
        Files.move(home, home.resolveSibling("home.hbs~"));
        watch.look();
        Files.writeString(home, "by an editor with backups");
        settle();
        assertThat(home("acme")).isEqualTo("by an editor with backups");
        assertThat(problems("acme")).isEmpty();
    }

    @Test
    void leave_out_what_editors_put_beside_for_themselves() throws IOException {
        write("portals/acme/pages/.home.hbs.swp", "swap");
        write("portals/acme/pages/home.hbs~", "backup");
        write("portals/acme/pages/#home.hbs#", "autosave");
        write("portals/acme/.git/index", "git");
        Files.createSymbolicLink(root.resolve("portals/acme/pages/.#home.hbs"), Path.of("somebody@somewhere.1"));
        settle();
        assertThat(reads).isEmpty();
        write("portals/acme/pages/home.hbs", "still works");
        settle();
        assertThat(home("acme")).isEqualTo("still works");
    }

    @Test
    void of_several_files_are_read_together_once() throws IOException {
        for (int i = 0; i < 5; i++) {
            write("portals/acme/pages/home.hbs", "step " + i + " {{> other}}");
            pass(300);
            watch.look();
            write("portals/acme/other.hbs", "other " + i);
            watch.look();
        }
        settle();
        assertThat(home("acme")).isEqualTo("step 4 other 4");
        assertThat(reads).containsExactly("acme");
    }

    @Test
    void written_in_slow_pieces_are_read_when_whole() throws IOException {
        Path home = root.resolve("portals/acme/pages/home.hbs");
        write("portals/acme/pages/home.hbs", "");
        for (int i = 0; i < 10; i++) {
            Files.writeString(home, "piece " + i + " ", StandardOpenOption.APPEND);
            watch.look();
            pass(300);
            watch.lookAtUnsettled();
            assertThat(home("acme")).startsWith("home of acme");
        }
        settle();
        assertThat(home("acme")).endsWith("piece 9 ");
        assertThat(reads).containsExactly("acme");
    }

    @Test
    void made_while_it_is_read_are_read_after_that_and_never_half() throws IOException {
        meddle = () -> write("portals/acme/other.hbs", "written meanwhile");
        write("portals/acme/pages/home.hbs", "{{> other}}");
        watch.look();
        pass(400);
        watch.look();
        assertThat(reads).containsExactly("acme");
        assertThat(home("acme")).isEqualTo("home of acme, shared part");
        meddle = () -> {};
        settle();
        assertThat(home("acme")).isEqualTo("written meanwhile");
    }

    // --- what becomes of a portal -----------------------------------------------------------------------------------

    @Test
    void with_a_problem_leave_the_last_good_version_and_tell_each_place_in_one_line() throws IOException {
        try (LogTail log = new LogTail("app.foyer.release")) {
            write("portals/acme/portal.yaml", manifest("acme", "Acme").replace("audience: client", "audience: clown"));
            settle();
            assertThat(home("acme")).isEqualTo("home of acme, shared part");
            assertThat(problems("acme")).hasSize(1).first().asString().contains("acme/portal.yaml:4:11");
            assertThat(log.lines()).hasSize(1);
            assertThat(log.text()).contains("portal acme has a problem", "goes on", "acme/portal.yaml:4:11");
            assertThat(home("beta")).isEqualTo("home of beta, shared part");
        }
    }

    @Test
    void with_a_broken_template_are_told_with_its_place_and_mended_by_the_next() throws IOException {
        String before = version("acme");
        write("portals/acme/pages/home.hbs", "one\n{{#if x}}");
        settle();
        assertThat(version("acme")).isEqualTo(before);
        assertThat(problems("acme").toString()).contains("acme/pages/home.hbs:2:");
        write("portals/acme/pages/home.hbs", "mended");
        settle();
        assertThat(problems("acme")).isEmpty();
        assertThat(home("acme")).isEqualTo("mended");
    }

    @Test
    void that_are_undone_give_the_version_before_without_a_change() throws IOException {
        var before = releases.current(new PortalId("acme"));
        String text = Files.readString(root.resolve("portals/acme/pages/home.hbs"));
        write("portals/acme/pages/home.hbs", "{{broken");
        settle();
        write("portals/acme/pages/home.hbs", text);
        settle();
        assertThat(problems("acme")).isEmpty();
        assertThat(releases.current(new PortalId("acme"))).isEqualTo(before);
    }

    @Test
    void by_the_admin_count_as_those_by_the_author() throws IOException {
        String before = version("acme");
        write("config/acme.yaml", "multiFactor: {method: email-code}");
        settle();
        assertThat(version("acme")).isNotEqualTo(before);
        write("config/acme.yaml", "multiFactor: {method: pigeon}");
        settle();
        assertThat(problems("acme").toString()).contains("config/acme.yaml:1:");
        Files.delete(root.resolve("config/acme.yaml"));
        settle();
        assertThat(version("acme")).isEqualTo(before);
        assertThat(reads).doesNotContain("beta");
    }

    @Test
    void of_what_all_have_in_common_give_all_a_new_version() throws IOException {
        String before = version("beta");
        write("portals/_shared/part.hbs", "new part");
        settle();
        assertThat(home("acme")).isEqualTo("home of acme, new part");
        assertThat(home("beta")).isEqualTo("home of beta, new part");
        assertThat(version("beta")).isNotEqualTo(before);
    }

    @Test
    void of_a_portal_and_of_what_it_has_in_common_come_together() throws IOException {
        write("portals/acme/pages/home.hbs", "new home, {{> fresh}}");
        watch.look();
        pass(300);
        write("portals/_shared/fresh.hbs", "fresh");
        watch.look();
        pass(200);
        watch.look();
        assertThat(reads).isEmpty();
        settle();
        assertThat(home("acme")).isEqualTo("new home, fresh");
    }

    @Test
    void that_add_a_folder_add_a_portal() throws IOException {
        write("portals/fresh/portal.yaml", manifest("fresh", "Fresh"));
        write("portals/fresh/pages/home.hbs", "fresh");
        settle();
        assertThat(home("fresh")).isEqualTo("fresh");
    }

    @Test
    void that_take_a_folder_away_take_the_portal_away() throws IOException {
        delete("portals/acme");
        watch.look();
        pass(999);
        watch.look();
        assertThat(releases.current(new PortalId("acme"))).isPresent();
        pass(1);
        watch.look();
        assertThat(releases.current(new PortalId("acme"))).isEmpty();
        assertThat(removed).containsExactly(new PortalId("acme"));
        assertThat(home("beta")).isNotEmpty();
    }

    @Test
    void that_put_a_folder_in_anothers_place_take_nothing_away() throws IOException {
        delete("portals/acme");
        watch.look();
        pass(900);
        write("portals/acme/portal.yaml", manifest("acme", "Acme again"));
        write("portals/acme/pages/home.hbs", "again");
        settle();
        assertThat(home("acme")).isEqualTo("again");
        assertThat(removed).isEmpty();
    }

    @Test
    void that_rename_a_portals_folder_end_one_portal_and_begin_another() throws IOException {
        write("portals/acme/portal.yaml", manifest("gamma", "Gamma"));
        Files.move(root.resolve("portals/acme"), root.resolve("portals/gamma"));
        settle();
        assertThat(home("gamma")).isEqualTo("home of acme, shared part");
        assertThat(removed).containsExactly(new PortalId("acme"));
    }

    @Test
    void that_empty_a_folder_are_a_problem_and_take_nothing_away() throws IOException {
        delete("portals/acme");
        Files.createDirectories(root.resolve("portals/acme"));
        settle();
        assertThat(problems("acme")).isNotEmpty();
        assertThat(home("acme")).isEqualTo("home of acme, shared part");
        assertThat(removed).isEmpty();
    }

    @Test
    void that_hide_all_portals_take_none_of_them_away() throws IOException {
        write("portals/acme/pages/home.hbs", "about to be read");
        watch.look();
        Files.move(root.resolve("portals"), root.resolve("moved"));
        for (int i = 0; i < 5; i++) {
            watch.look();
            watch.lookAtUnsettled();
            pass(500);
        }
        assertThat(home("acme")).isEqualTo("home of acme, shared part");
        Files.move(root.resolve("moved"), root.resolve("portals"));
        write("portals/acme/pages/home.hbs", "back");
        settle();
        assertThat(home("acme")).isEqualTo("back");
        assertThat(removed).isEmpty();
    }

    @Test
    void that_leave_settings_of_no_portal_are_told_once() throws IOException {
        try (LogTail log = new LogTail("app.foyer.release")) {
            write("config/acmee.yaml", "multiFactor: {}");
            settle();
            settle();
            assertThat(log.lines()).hasSize(1);
            assertThat(log.text()).contains("config/acmee.yaml");
        }
    }

    // --- writing and looking ----------------------------------------------------------------------------------------

    /** Looks until everything that was written is read. */
    private void settle() {
        for (int i = 0; i < 4; i++) {
            watch.look();
            pass(500);
        }
        watch.look();
        assertThat(watch.isSettled()).isTrue();
    }

    private void pass(long millis) {
        time = time.plusMillis(millis);
    }

    private String home(String id) {
        return releases.current(new PortalId(id))
                .orElseThrow()
                .draw(EngineWords.ENGLISH, "pages/home", Map.of())
                .toString();
    }

    private String version(String id) {
        return releases.current(new PortalId(id)).orElseThrow().portal().version();
    }

    private List<String> problems(String name) {
        return releases.states().stream()
                .filter(state -> state.name().equals(name))
                .flatMap(state -> state.problems().stream())
                .map(Problem::line)
                .toList();
    }

    private void write(String file, String content) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void delete(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String manifest(String id, String name) {
        return """
                format: 1
                id: %s
                name: %s
                audience: client
                contact: {phone: 0800 555 019}
                pages:
                  - {id: home, title: Home}
                """.formatted(id, name);
    }
}
