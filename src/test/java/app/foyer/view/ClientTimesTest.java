package app.foyer.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.text.EngineWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Times as a client reads them")
class ClientTimesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T21:42:10Z");

    private final ClientTimes times = new ClientTimes(ZoneId.of("Pacific/Auckland"), NOW, EngineWords.ENGLISH);

    @Test
    void are_the_clients_own() {
        assertThat(times.moment(NOW)).isEqualTo("10:42");
    }

    @Test
    void name_the_day_when_it_is_another_one() {
        assertThat(times.moment(NOW.minusSeconds(86_400))).isEqualTo("10:42 on 23 November 2026");
    }

    @Test
    void are_told_in_the_clients_language() {
        var german = new ClientTimes(ZoneId.of("Pacific/Auckland"), NOW, EngineWords.GERMAN);
        assertThat(german.moment(NOW)).isEqualTo("10:42 Uhr");
        assertThat(german.moment(NOW.minusSeconds(86_400))).isEqualTo("10:42 Uhr am 23. November 2026");
        assertThat(german.dayName(LocalDate.of(2026, 11, 24))).isEqualTo("Heute");
        assertThat(german.dayName(LocalDate.of(2026, 3, 2))).isEqualTo("Montag, 2. März 2026");
        assertThat(times.dayName(LocalDate.of(2026, 3, 2))).isEqualTo("Monday 2 March 2026");
    }

    @Test
    void never_send_anybody_back_too_early() {
        assertThat(times.from(Instant.parse("2026-11-23T21:42:40Z"))).isEqualTo("10:43");
        assertThat(times.from(Instant.parse("2026-11-23T21:43:00Z"))).isEqualTo("10:43");
    }
}
