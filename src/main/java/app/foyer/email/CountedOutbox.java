package app.foyer.email;

import app.foyer.activity.ActivityEntry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An outbox that counts what became of the mails which this node took. */
public final class CountedOutbox implements Outbox {
    private final Outbox outbox;
    private final Counter delivered;
    private final Counter postponed;
    private final Counter givenUp;

    public CountedOutbox(Outbox outbox, MeterRegistry registry) {
        this.outbox = outbox;
        this.delivered = counter(registry, "delivered");
        this.postponed = counter(registry, "postponed");
        this.givenUp = counter(registry, "given-up");
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("foyer.mails")
                .description("What became of attempts to deliver a mail")
                .tag("outcome", outcome)
                .register(registry);
    }

    @Override
    public Future<List<Claimed>> claim(Owner owner, Instant now, Duration lease, int most) {
        return outbox.claim(owner, now, lease, most);
    }

    @Override
    public Future<Void> delivered(UUID mail, Instant now) {
        return outbox.delivered(mail, now).onSuccess(marked -> delivered.increment());
    }

    @Override
    public Future<Void> postpone(UUID mail, Instant until) {
        return outbox.postpone(mail, until).onSuccess(marked -> postponed.increment());
    }

    @Override
    public Future<Void> giveUp(UUID mail, Instant now, Optional<ActivityEntry> entry) {
        return outbox.giveUp(mail, now, entry).onSuccess(marked -> givenUp.increment());
    }

    @Override
    public Future<Void> release(String host, List<Owner> living) {
        return outbox.release(host, living);
    }

    @Override
    public Future<List<Owner>> owners(String host) {
        return outbox.owners(host);
    }

    @Override
    public Future<Waiting> waiting(Instant now) {
        return outbox.waiting(now);
    }
}
