package app.foyer.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.activity.ActivityAddresses.Viewed;
import app.foyer.bus.LocalCodec;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.world.Awaiting;
import app.foyer.world.StandingClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Page views")
class PageViewsTest {
    private static final PortalId CONNECT = new PortalId("connect");
    private static final PortalId LEGACY = new PortalId("legacy");

    private final Vertx vertx = Vertx.vertx();
    private final StandingClock clock = StandingClock.today();
    private final Table table = new Table();
    private final MeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void the_verticle_runs() {
        LocalCodec.install(vertx);
        vertx.deployVerticle(new ActivityVerticle(table, clock, meters)).await();
    }

    @AfterEach
    void the_verticle_ends() {
        vertx.close().await();
    }

    @Test
    void are_written_without_being_waited_for() {
        view(CONNECT, 3);
        Awaiting.until(() -> table.views() == 3, "three page views");
        assertThat(table.gaps()).isEmpty();
    }

    @Test
    void wait_in_a_bounded_queue_while_nothing_can_be_written_and_leave_a_gap_with_their_number() {
        Promise<Void> stalled = Promise.promise();
        table.answers(stalled::future);
        view(CONNECT, 1);
        Awaiting.until(() -> table.tries() == 1, "the stalled insert");
        view(CONNECT, 10_099);
        view(LEGACY, 7);

        table.answers(Future::succeededFuture);
        stalled.complete();
        Awaiting.until(() -> table.gaps().size() == 2, "the gaps");
        Awaiting.until(() -> table.views() == 10_000, "what fitted");
        assertThat(table.gaps()).containsExactlyInAnyOrder("connect 100", "legacy 7");
    }

    @Test
    void are_written_at_once_and_batch_after_batch_while_more_come_than_the_clock_would_write() {
        Promise<Void> first = Promise.promise();
        table.answers(first::future);
        view(CONNECT, 1);
        Awaiting.until(() -> table.tries() == 1, "the first insert");
        view(CONNECT, 1_700);
        assertThat(table.tries()).as("one at a time").isEqualTo(1);

        table.answers(Future::succeededFuture);
        first.complete();
        Awaiting.until(() -> table.views() == 1_501, "three full batches");
        assertThat(table.batches().subList(1, 4))
                .allSatisfy(batch -> assertThat(batch).hasSize(500));
        Awaiting.until(() -> table.views() == 1_701, "the rest, by the clock");
    }

    @Test
    void that_could_not_be_written_are_tried_again_as_they_are_and_none_is_told_missing() {
        table.answers(() -> Future.failedFuture("the database is away"));
        view(CONNECT, 600);
        Awaiting.until(() -> table.tries() >= 3, "some tries");
        List<List<ActivityEntry>> failed = table.batches();
        assertThat(failed.get(2)).isEqualTo(failed.get(1));

        table.answers(Future::succeededFuture);
        Awaiting.until(() -> table.views() == 600, "all page views");
        assertThat(table.gaps()).isEmpty();
    }

    @Test
    void that_are_missing_stay_counted_while_the_gap_itself_cannot_be_written() {
        PageViews views = new PageViews(1, meters);
        views.add(entry(CONNECT));
        views.add(entry(CONNECT));
        views.add(entry(CONNECT));
        List<ActivityEntry> first = views.next(500, clock.instant());
        views.add(entry(CONNECT));

        assertThat(views.next(500, clock.instant())).isEqualTo(first);
        views.written();
        assertThat(views.next(500, clock.instant()))
                .singleElement()
                .extracting(gap -> gap.facts().get(ActivityWords.COUNT))
                .isEqualTo("1");
        assertThat(first.get(0).facts()).containsEntry(ActivityWords.COUNT, "2");
    }

    @Test
    void that_wait_are_written_when_the_verticle_stops() {
        Promise<Void> stalled = Promise.promise();
        table.answers(stalled::future);
        view(CONNECT, 1);
        Awaiting.until(() -> table.tries() == 1, "the stalled insert");
        view(CONNECT, 1_200);
        table.answers(Future::succeededFuture);
        Future<Void> stopped = Future.all(
                        vertx.deploymentIDs().stream().map(vertx::undeploy).toList())
                .mapEmpty();
        stalled.complete();
        stopped.await();

        assertThat(table.views()).isEqualTo(1_201);
    }

    private void view(PortalId portal, int times) {
        for (int i = 0; i < times; i++) {
            ActivityAddresses.VIEWED.ask(vertx, new Viewed(entry(portal))).await();
        }
    }

    private ActivityEntry entry(PortalId portal) {
        return ActivityEntry.of(
                new AccountId(UUID.randomUUID()),
                portal,
                clock.instant(),
                ActivityEvent.PAGE_VIEWED,
                Map.of(ActivityWords.PAGE, "Home"),
                Caller.UNKNOWN);
    }

    /** The activity table, with a say in when it answers. */
    private static final class Table implements Activities {
        private final List<List<ActivityEntry>> tried = new CopyOnWriteArrayList<>();
        private final List<ActivityEntry> written = new CopyOnWriteArrayList<>();
        private volatile Supplier<Future<Void>> answer = Future::succeededFuture;

        void answers(Supplier<Future<Void>> next) {
            answer = next;
        }

        int tries() {
            return tried.size();
        }

        List<List<ActivityEntry>> batches() {
            return List.copyOf(tried);
        }

        long views() {
            return written.stream()
                    .filter(entry -> entry.event() == ActivityEvent.PAGE_VIEWED)
                    .count();
        }

        List<String> gaps() {
            return written.stream()
                    .filter(entry -> entry.event() == ActivityEvent.PAGE_VIEWS_MISSING)
                    .map(entry -> entry.portal() + " " + entry.facts().get(ActivityWords.COUNT))
                    .toList();
        }

        @Override
        public Future<ActivityPage> of(AccountId account, ActivityQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Future<Void> append(List<ActivityEntry> entries) {
            tried.add(entries);
            return answer.get().onSuccess(done -> written.addAll(entries));
        }

        @Override
        public Future<List<ActivityEntry>> since(AccountId account, Instant from, int limit) {
            return Future.succeededFuture(List.of());
        }

        @Override
        public Future<Void> makePartitions(Instant month) {
            return Future.succeededFuture();
        }
    }
}
