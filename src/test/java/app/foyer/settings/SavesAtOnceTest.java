package app.foyer.settings;

import static app.foyer.settings.SettingsWorld.ACME;
import static app.foyer.settings.SettingsWorld.SHIPPED;
import static app.foyer.settings.SettingsWorld.change;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.settings.AdminSettings.ChangedUnderneath;
import app.foyer.settings.AdminSettings.Difference;
import app.foyer.settings.AdminSettings.Outcome;
import app.foyer.settings.AdminSettings.Save;
import app.foyer.settings.AdminSettings.Saved;
import app.foyer.settings.AdminSettings.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Saves of one portal's settings at the same time")
class SavesAtOnceTest {
    private static final int EACH = 500;
    private static final int WHILE_OTHERS_WRITE = 20;

    /** The shipped file with any values in it, whole. */
    private static final Pattern WHOLE = Pattern.compile(Pattern.quote(SHIPPED).replace("'0'", "\\E'[^']*'\\Q"));

    @TempDir
    Path installation;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private SettingsWorld world;

    @BeforeEach
    void a_portal() {
        world = new SettingsWorld(installation);
        world.write(SHIPPED);
    }

    @AfterEach
    void nothing_is_left() {
        threads.shutdownNow();
        world.close();
    }

    @Test
    void none_of_a_thousand_by_two_sessions_is_lost() throws Exception {
        Future<List<Snapshot>> one = threads.submit(session(world.service, "values.one", EACH));
        Future<List<Snapshot>> two = threads.submit(session(world.service, "values.two", EACH));

        holdsAll(one.get(), two.get(), EACH);
    }

    @Test
    void none_by_two_nodes_is_lost() throws Exception {
        Future<List<Snapshot>> one = threads.submit(session(world.service, "values.one", 40));
        Future<List<Snapshot>> two = threads.submit(session(world.saving(world.saves), "values.two", 40));

        holdsAll(one.get(), two.get(), 40);
    }

    private void holdsAll(List<Snapshot> one, List<Snapshot> two, int each) {
        assertThat(world.text())
                .isEqualTo(
                        SHIPPED.replace("one: '0'", "one: '" + each + "'").replace("two: '0'", "two: '" + each + "'"));
        List<Told> history = oldestFirst();
        assertThat(history).hasSize(2 * each);
        assertThat(history.get(0).save().before()).isEqualTo(Snapshot.of(SHIPPED));
        for (int i = 1; i < history.size(); i++) {
            assertThat(history.get(i).save().before())
                    .isEqualTo(history.get(i - 1).save().after());
        }
        assertThat(history.stream().map(told -> told.save().after()).toList())
                .containsSubsequence(one)
                .containsSubsequence(two);
        for (String key : List.of("values.one", "values.two")) {
            assertThat(history.stream()
                            .flatMap(told -> told.differences().stream())
                            .filter(difference -> difference.key().equals(key))
                            .map(Difference::after)
                            .map(after -> after.orElseThrow()))
                    .isEqualTo(IntStream.rangeClosed(1, each)
                            .mapToObj(String::valueOf)
                            .toList());
        }
        assertThat(world.activity()).hasSize(2 * each);
    }

    @Test
    void a_process_and_a_thread_that_replace_the_file_at_random_never_tear_it_and_never_have_a_save_written_over_them()
            throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Process other = otherProcess();
        try {
            Future<?> thread = threads.submit(() -> replacing(done));
            Future<Integer> reader = threads.submit(() -> reading(done));
            Snapshot loaded = world.now();
            while (world.now().equals(loaded)) {
                Thread.onSpinWait();
            }
            assertThat(world.save(loaded, change("values.one", "never"))).isInstanceOf(ChangedUnderneath.class);

            List<Snapshot> saved =
                    session(world.service, "values.one", WHILE_OTHERS_WRITE).call();

            done.set(true);
            thread.get();
            assertThat(reader.get()).isPositive();
            assertThat(oldestFirst().stream().map(told -> told.save().after()).toList())
                    .isEqualTo(saved);
            assertThat(oldestFirst()).allSatisfy(told -> {
                assertThat(told.differences()).extracting(Difference::key).containsExactly("values.one");
                assertThat(told.save().after().text().orElseThrow()).matches(WHOLE);
            });
            assertThat(oldestFirst()).anyMatch(Told::foundOther);
        } finally {
            other.destroy();
            other.waitFor();
        }
    }

    /** Saves one number after the other, each until it is acknowledged; what was. */
    private Callable<List<Snapshot>> session(SettingsService service, String key, int saves) {
        return () -> {
            List<Snapshot> acknowledged = new ArrayList<>();
            Snapshot loaded = world.now();
            while (acknowledged.size() < saves) {
                String value = String.valueOf(acknowledged.size() + 1);
                Outcome outcome = service.save(new Save(ACME, loaded, List.of(change(key, value)), world.editor()))
                        .await();
                if (outcome instanceof Saved saved) {
                    acknowledged.add(saved.now());
                    loaded = saved.now();
                } else {
                    loaded = ((ChangedUnderneath) outcome).now();
                }
            }
            return acknowledged;
        };
    }

    /** As an editor does that knows nothing of locks. */
    private Void replacing(AtomicBoolean done) throws Exception {
        Path draft = installation.resolve("draft");
        for (int i = 1; !done.get(); i++) {
            Files.writeString(draft, SHIPPED.replace("two: '0'", "two: 'thread " + i + "'"));
            Files.move(draft, world.file, StandardCopyOption.ATOMIC_MOVE);
            Snapshot written = world.now();
            for (int look = 0; look < 20 && world.now().equals(written) && !done.get(); look++) {
                Thread.onSpinWait();
            }
        }
        return null;
    }

    private int reading(AtomicBoolean done) throws Exception {
        int read = 0;
        for (; !done.get(); read++) {
            assertThat(Files.readString(world.file)).matches(WHOLE);
        }
        return read;
    }

    private Process otherProcess() throws Exception {
        Path shipped = Files.writeString(installation.resolve("shipped"), SHIPPED);
        return new ProcessBuilder(
                        "sh",
                        "-c",
                        "n=0; while :; do n=$((n+1)); sed \"s/two: '0'/two: 'process $n'/\" \"$0\" > \"$0.new\";"
                                + " mv \"$0.new\" \"$1\"; sleep 0.05; done",
                        shipped.toString(),
                        world.file.toString())
                .start();
    }

    private List<Told> oldestFirst() {
        List<Told> history = new ArrayList<>(world.history());
        Collections.reverse(history);
        return history;
    }
}
