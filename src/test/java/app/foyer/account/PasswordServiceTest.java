package app.foyer.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.PasswordAddresses.Check;
import app.foyer.activity.ActivityEntry;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.secret.Keys;
import app.foyer.world.StandingClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Checking passwords while the hashing queue is full")
class PasswordServiceTest {
    private static final int THREADS = 1;
    private static final int QUEUE = 2;

    private final Vertx vertx = Vertx.vertx();
    private final StandingClock clock = StandingClock.today();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger hashed = new AtomicInteger();
    private final AtomicInteger counted = new AtomicInteger();
    private PasswordService service;

    @BeforeEach
    void a_pool_of_one_thread_that_is_stuck(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("keys");
        Keys.createIfMissing(file, new SecureRandom());
        service = new PasswordService(
                new NobodysPasswords(),
                new StuckHash(),
                new HashingPool(vertx, THREADS, QUEUE, new SimpleMeterRegistry()),
                Keys.read(file, new SecureRandom()).hash(),
                PasswordPolicy.standard(),
                clock,
                "nobody's",
                account -> {});
    }

    @AfterEach
    void nothing_is_left() {
        release.countDown();
        vertx.close().await();
    }

    @Test
    void says_busy_at_once_and_counts_and_hashes_nothing_for_it() {
        List<Future<PasswordVerdict>> waiting = checks(THREADS + QUEUE);
        PasswordVerdict verdict = service.check(check()).await();
        assertThat(verdict).isEqualTo(new PasswordVerdict.Busy(clock.instant().plus(Duration.ofSeconds(2))));
        assertThat(counted).hasValue(THREADS + QUEUE);
        assertThat(waiting).noneMatch(Future::isComplete);

        release.countDown();
        Future.all(waiting).await();
        assertThat(hashed).hasValue(THREADS + QUEUE);
    }

    @Test
    void has_room_again_as_soon_as_one_is_done() {
        List<Future<PasswordVerdict>> waiting = checks(THREADS + QUEUE);
        release.countDown();
        Future.all(waiting).await();
        for (int i = 0; i < 10; i++) {
            assertThat(service.check(check()).await()).isEqualTo(new PasswordVerdict.Refused());
        }
    }

    private List<Future<PasswordVerdict>> checks(int count) {
        List<Future<PasswordVerdict>> checks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            checks.add(service.check(check()));
        }
        return checks;
    }

    private static Check check() {
        return new Check(
                new PortalId("connect"),
                new Identifier("nobody", true, true, false),
                new Password("a guess"),
                Caller.UNKNOWN);
    }

    private final class StuckHash implements PasswordHash {
        @Override
        public String hash(Password password) {
            return "";
        }

        @Override
        public boolean verify(String phc, Password password) {
            try {
                release.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            hashed.incrementAndGet();
            return false;
        }
    }

    /** Knows nobody, and counts how often it was asked to count. */
    private final class NobodysPasswords implements Passwords {
        @Override
        public Future<Counted> count(Attempt attempt, Limits limits) {
            counted.incrementAndGet();
            return Future.succeededFuture(new Counted(Optional.empty(), Optional.empty(), Optional.empty()));
        }

        @Override
        public Future<Void> forget(Attempt attempt, Account account) {
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> renew(AccountId account, String found, String fresh) {
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> record(List<ActivityEntry> told) {
            return Future.succeededFuture();
        }

        @Override
        public Future<Optional<String>> hashOf(AccountId account) {
            return Future.succeededFuture(Optional.empty());
        }

        @Override
        public Future<Boolean> demandNew(AccountId account, ActivityEntry entry) {
            return Future.succeededFuture(false);
        }
    }
}
