package app.foyer.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The span of a report")
class ReportSpanTest {
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    /** Half past nine in the morning of the 24th in Auckland. */
    private static final Instant NOW = Instant.parse("2026-11-23T20:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void ends_with_today_where_it_is_read() {
        Reports.Window window = ReportSpan.WEEK.window(NOW, AUCKLAND);
        assertThat(window.from()).isEqualTo(Instant.parse("2026-11-17T11:00:00Z"));
        assertThat(window.to()).isEqualTo(Instant.parse("2026-11-24T11:00:00Z"));
    }

    @Test
    void has_days_of_23_and_of_25_hours_where_clocks_are_changed() {
        Instant changed = Instant.parse("2026-09-28T00:00:00Z");
        Reports.Window window = ReportSpan.WEEK.window(changed, AUCKLAND);
        assertThat(Duration.between(window.from(), window.to()).toHours()).isEqualTo(7 * 24 - 1);
    }

    @ParameterizedTest
    @EnumSource
    void counts_every_day_in_one_part_and_none_beyond(ReportSpan span) {
        List<LocalDate> bins = span.bins(TODAY);
        for (LocalDate day = bins.get(0); !day.isAfter(TODAY); day = day.plusDays(1)) {
            int bin = span.binOf(day, TODAY);
            assertThat(bins.get(bin)).isBeforeOrEqualTo(day);
            assertThat(bin == bins.size() - 1 || bins.get(bin + 1).isAfter(day)).isTrue();
        }
        assertThat(bins.get(0).atStartOfDay(AUCKLAND).toInstant())
                .isEqualTo(span.window(NOW, AUCKLAND).from());
    }

    @Test
    void is_a_month_where_an_address_names_none() {
        assertThat(ReportSpan.of("quarter")).isEqualTo(ReportSpan.QUARTER);
        assertThat(ReportSpan.of("century")).isEqualTo(ReportSpan.MONTH);
        assertThat(ReportSpan.MONTH.bins(TODAY)).hasSize(30);
        assertThat(ReportSpan.QUARTER.bins(TODAY)).hasSize(13);
    }
}
