package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.identity.PortalId;
import app.foyer.world.Visitor;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients read two portals while both are edited, fifty times each. */
@DisplayName("Two portals that are edited under load")
class ReloadUnderLoadTest {
    private static final Duration LIVE_WITHIN = Duration.ofSeconds(2);
    /** For the few edits that a busy machine may hold up. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final double MOST = 0.9;
    private static final int ROUNDS = 50;
    private static final long BETWEEN_REQUESTS = Duration.ofMillis(5).toNanos();
    private static final List<String> PORTALS = List.of("other-connect", "legacy-connect");

    /** The manifest's, the form's, and that of what the form includes. */
    private static final Pattern MARK = Pattern.compile("mark-(\\d+)");

    @TempDir
    private Path root;

    private final Map<String, String> markOfVersion = new ConcurrentHashMap<>();
    private final Map<String, String> newestMark = new ConcurrentHashMap<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final List<Duration> taken = new ArrayList<>();
    private volatile boolean reading = true;
    private PortalCopies copies;
    private TestServer server;

    @BeforeEach
    void serve() throws IOException {
        copies = PortalCopies.in(root);
        copies.copy("legacy-connect", "other-connect");
        for (String portal : PORTALS) {
            writeAll(portal, 0);
        }
        server = TestServer.start(copies.folders());
    }

    @AfterEach
    void stop() {
        reading = false;
        server.close();
    }

    @Test
    void fail_no_request_mix_no_versions_and_show_or_refuse_each_edit_mostly_within_two_seconds() throws Exception {
        List<Thread> readers = PORTALS.stream().map(this::reader).toList();
        for (int round = 1; round <= ROUNDS; round++) {
            boolean good = edit(round);
            for (String portal : PORTALS) {
                if (good) {
                    String mark = String.valueOf(round);
                    inTime(() -> mark.equals(newestMark.get(portal)), portal + " shows edit " + round);
                } else {
                    inTime(() -> isToldWithItsPlace(portal), portal + " has a problem in round " + round);
                }
            }
        }
        reading = false;
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(failures).isEmpty();
        assertThat(taken.stream().sorted().toList().get((int) (taken.size() * MOST)))
                .isLessThan(LIVE_WITHIN);
        assertThat(answers.get()).isGreaterThan(2 * ROUNDS);
        assertThat(markOfVersion).hasSizeGreaterThan(ROUNDS);
    }

    /** Every fifth edit is broken in one way, every fifth in another; the others are good, each in its own way. */
    private boolean edit(int round) throws IOException {
        for (String portal : PORTALS) {
            switch (round % 5) {
                case 0 -> copies.write(portal + "/mark.hbs", "<p>\n{{#if nothing}}");
                case 1 -> writeAll(portal, round);
                case 2 -> replaceAll(portal, round);
                case 3 ->
                    copies.write(
                            portal + "/portal.yaml", manifest(portal, round).replace("client\n", "clown\n"));
                default -> writeInPieces(portal, round);
            }
        }
        return round % 5 != 0 && round % 5 != 3;
    }

    private void writeAll(String portal, int round) {
        copies.write(portal + "/portal.yaml", manifest(portal, round));
        copies.write(portal + "/mark.hbs", "<p>mark-" + round + "</p>");
        copies.write(portal + "/sign-in.hbs", form(round));
    }

    private void replaceAll(String portal, int round) throws IOException {
        copies.replace(portal + "/portal.yaml", manifest(portal, round));
        copies.replace(portal + "/sign-in.hbs", form(round));
        copies.replace(portal + "/mark.hbs", "<p>mark-" + round + "</p>");
    }

    private void writeInPieces(String portal, int round) {
        copies.write(portal + "/sign-in.hbs", form(round).substring(0, 20));
        copies.write(portal + "/portal.yaml", "format: 1\nid: " + portal);
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        writeAll(portal, round);
    }

    private static String manifest(String portal, int round) {
        return """
                format: 1
                id: %s
                name: Portal mark-%d
                audience: client
                contact: {phone: 0800 555 019}
                pages:
                  - {id: home, title: Home}
                """.formatted(portal, round);
    }

    private static String form(int round) {
        return """
                <p>mark-%d</p>
                {{> mark}}
                {{message}}
                {{#each fields}}
                <p class="field">
                  <label for="{{id}}">{{label}}</label>
                  <input id="{{id}}" name="{{name}}" type="{{type}}" value="{{value}}" autocomplete="{{autocomplete}}">
                </p>
                {{/each}}
                <p class="submit"><button type="submit" class="button">{{submit}}</button></p>
                """.formatted(round);
    }

    // --- readers ----------------------------------------------------------------------------------------------------

    private Thread reader(String portal) {
        Thread reader = new Thread(() -> {
            while (reading) {
                read(portal);
                LockSupport.parkNanos(BETWEEN_REQUESTS);
            }
        });
        reader.start();
        return reader;
    }

    private void read(String portal) {
        Visitor.Reply page = server.visitor(new PortalId(portal)).look("");
        answers.incrementAndGet();
        if (page.status() != 200) {
            failures.add(portal + " answered " + page.status());
            return;
        }
        String html = page.raw().body();
        List<String> marks = MARK.matcher(html)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        String version = portal + " " + PortalCopies.versionIn(html);
        if (marks.size() != 1) {
            failures.add(version + " has the marks " + marks);
        } else if (!markOfVersion
                .computeIfAbsent(version, first -> marks.get(0))
                .equals(marks.get(0))) {
            failures.add(version + " had another mark than " + marks);
        } else {
            newestMark.put(portal, marks.get(0));
        }
    }

    private boolean isToldWithItsPlace(String portal) {
        JsonObject state = new JsonObject(
                        new Visitor(server.managementOrigin(), TestServer.CONNECT).text("/health/ready"))
                .getJsonObject("portals")
                .getJsonObject(portal);
        return state.containsKey("problems")
                && state.getJsonArray("problems").stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining())
                        .matches("(?s).*" + portal + "/[a-z.]+:\\d+:\\d+: .*");
    }

    private void inTime(BooleanSupplier condition, String what) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - begun).as("not at all: " + what).isLessThan(PATIENCE.toNanos());
            LockSupport.parkNanos(BETWEEN_REQUESTS);
        }
        taken.add(Duration.ofNanos(System.nanoTime() - begun));
    }
}
