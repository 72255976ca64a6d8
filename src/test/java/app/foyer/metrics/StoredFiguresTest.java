package app.foyer.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.activity.ActivityEntry;
import app.foyer.email.Outbox;
import app.foyer.email.Owner;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What only the database knows")
class StoredFiguresTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private Future<Outbox.Waiting> answer = Future.succeededFuture(new Outbox.Waiting(3, Duration.ofMillis(4500)));
    private final StoredFigures figures = new StoredFigures(meters, new AskedOutbox(), () -> NOW);

    @Test
    void is_told_as_it_was_just_now() {
        figures.look();

        assertThat(figure("foyer.database.up")).isEqualTo(1);
        assertThat(figure("foyer.outbox.mails")).isEqualTo(3);
        assertThat(figure("foyer.outbox.oldest")).isEqualTo(4.5);
    }

    @Test
    void is_unknown_while_the_database_does_not_answer() {
        figures.look();
        answer = Future.failedFuture("no connection");

        assertThat(figures.look().succeeded()).isTrue();

        assertThat(figure("foyer.database.up")).isZero();
        assertThat(figure("foyer.outbox.mails")).isNaN();
        assertThat(figure("foyer.outbox.oldest")).isNaN();
    }

    private double figure(String name) {
        return meters.get(name).gauge().value();
    }

    /** Answers what the test says, and nothing else is asked of it. */
    private final class AskedOutbox implements Outbox {
        @Override
        public Future<Waiting> waiting(Instant now) {
            assertThat(now).isEqualTo(NOW);
            return answer;
        }

        @Override
        public Future<List<Claimed>> claim(Owner owner, Instant now, Duration lease, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Future<Void> delivered(UUID mail, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Future<Void> postpone(UUID mail, Instant until) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Future<Void> giveUp(UUID mail, Instant now, Optional<ActivityEntry> entry) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Future<Void> release(String host, List<Owner> living) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Future<List<Owner>> owners(String host) {
            throw new UnsupportedOperationException();
        }
    }
}
