package app.foyer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is read once it has stopped changing")
class SettlingTest {
    private static final Fingerprint FIRST = new Fingerprint("first");
    private static final Fingerprint SECOND = new Fingerprint("second");

    private final Settling settling = new Settling(Duration.ofMillis(400), Duration.ofSeconds(1));

    @Test
    void is_due_after_it_looked_the_same_for_a_while() {
        saw("acme", FIRST, 0);
        saw("acme", FIRST, 399);
        assertThat(settling.due(at(399))).isEmpty();
        assertThat(settling.due(at(400))).containsExactly("acme");
    }

    @Test
    void waits_anew_after_every_change_however_many_there_are() {
        for (long i = 0; i < 10; i++) {
            saw("acme", new Fingerprint("chunk " + i), i * 300);
            assertThat(settling.due(at(i * 300 + 299))).isEmpty();
        }
        assertThat(settling.due(at(9 * 300L + 400))).containsExactly("acme");
    }

    @Test
    void is_not_due_again_after_it_was_read() {
        saw("acme", FIRST, 0);
        settling.read("acme", FIRST);
        saw("acme", FIRST, 5_000);
        assertThat(settling.due(at(10_000))).isEmpty();
        saw("acme", SECOND, 10_000);
        assertThat(settling.due(at(10_400))).containsExactly("acme");
    }

    @Test
    void is_not_due_when_it_has_come_back_to_what_was_read() {
        settling.read("acme", FIRST);
        saw("acme", Fingerprint.GONE, 0);
        saw("acme", FIRST, 900);
        assertThat(settling.due(at(60_000))).isEmpty();
        assertThat(settling.unsettled()).isEmpty();
    }

    @Test
    void is_given_longer_when_it_is_gone_for_something_may_come_in_its_place() {
        settling.read("acme", FIRST);
        saw("acme", Fingerprint.GONE, 0);
        assertThat(settling.due(at(999))).isEmpty();
        assertThat(settling.due(at(1_000))).containsExactly("acme");
    }

    @Test
    void does_not_wait_for_others() {
        saw("acme", FIRST, 0);
        saw("busy", FIRST, 0);
        saw("busy", SECOND, 399);
        assertThat(settling.due(at(400))).containsExactly("acme");
    }

    private void saw(String name, Fingerprint looks, long millis) {
        settling.saw(name, looks, at(millis));
    }

    private static Duration at(long millis) {
        return Duration.ofMillis(millis);
    }
}
