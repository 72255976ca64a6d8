package app.foyer.world;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Password;
import app.foyer.account.PasswordHash;
import app.foyer.portal.Portals;
import app.foyer.view.PortalVersion;
import app.foyer.view.SharedParts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

@DisplayName("The watch over the event loops")
class EventLoopsTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void the_loops_end() {
        vertx.close().await();
    }

    @Test
    void sees_a_planted_sleep() {
        assertThat(blocksWhen(() -> {
                    Thread.sleep(1);
                    return "slept";
                }))
                .anyMatch(violation -> violation.contains("Thread.sleep"));
    }

    @Test
    void sees_a_password_hashed_on_a_loop() {
        PasswordHash hash = PasswordHash.fastest(new SecureRandom());
        String phc = hash.hash(new Password("correct horse"));

        assertThat(blocksWhen(() -> hash.hash(new Password("correct horse")))).isNotEmpty();
        assertThat(blocksWhen(() -> hash.verify(phc, new Password("correct horse"))))
                .isNotEmpty();
    }

    @Test
    void sees_portals_read_and_templates_compiled_on_a_loop() throws Exception {
        Portals portals = Portals.read(Path.of("portals"), Path.of("config/portals"));

        assertThat(blocksWhen(() -> Portals.read(Path.of("portals"), Path.of("config/portals"))))
                .anyMatch(violation -> violation.contains("PortalReader"));
        assertThat(blocksWhen(() -> PortalVersion.load(
                        vertx,
                        portals.portals().get(0),
                        SharedParts.read(vertx, Path.of("portals/_shared"), Path.of("webroot/styles/tokens.css")))))
                .anyMatch(violation -> violation.contains("PortalTemplates.compile"))
                .anyMatch(violation -> violation.contains("TemplateFiles.read"));
    }

    @Test
    void leaves_workers_alone() {
        assertThat(vertx.executeBlocking(() -> {
                            Thread.sleep(1);
                            return "slept";
                        })
                        .await())
                .isEqualTo("slept");
        assertThat(EventLoops.violations()).isEmpty();
    }

    @Test
    void notes_what_a_worker_reads_and_compiles_while_somebody_wants_to_know() throws Exception {
        Portals portals = Portals.read(Path.of("portals"), Path.of("config/portals"));
        SharedParts shared = SharedParts.read(vertx, Path.of("portals/_shared"), Path.of("webroot/styles/tokens.css"));

        assertThat(Readings.during(() -> vertx.executeBlocking(() ->
                                PortalVersion.load(vertx, portals.portals().get(0), shared))
                        .await()))
                .anyMatch(reading -> reading.contains("PortalTemplates.compile"))
                .anyMatch(reading -> reading.contains("TemplateFiles.read"));
    }

    @Test
    void fails_the_test_in_which_a_loop_was_blocked() {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(Planted.class))
                                .build(),
                        summary);

        assertThat(summary.getSummary().getFailures())
                .extracting(failure -> failure.getException().getMessage())
                .singleElement()
                .asString()
                .contains("blocked an event loop", "Thread.sleep", "Planted");
    }

    /** Run by the test above only. */
    static class Planted {
        @Test
        void sleeps_on_an_event_loop() {
            Vertx vertx = Vertx.vertx();
            onLoop(vertx, () -> {
                Thread.sleep(1);
                return "slept";
            });
            vertx.close().await();
        }
    }

    private List<String> blocksWhen(Callable<?> work) {
        EventLoops.violations();
        onLoop(vertx, work);
        return EventLoops.violations();
    }

    private static void onLoop(Vertx vertx, Callable<?> work) {
        Future.<Object>future(promise -> vertx.runOnContext(loop -> {
                    try {
                        promise.complete(work.call());
                    } catch (Exception failure) {
                        promise.fail(failure);
                    }
                }))
                .await();
    }
}
