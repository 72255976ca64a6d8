package app.foyer.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How much time a report looks back over, until the end of today. */
enum ReportSpan {
    WEEK("week", 7, 1),
    MONTH("month", 30, 1),
    /** In weeks: ninety columns are too many to be told apart. */
    QUARTER("quarter", 91, 7);

    private final String id;
    private final int days;
    private final int daysOfBin;

    ReportSpan(String id, int days, int daysOfBin) {
        this.id = id;
        this.days = days;
        this.daysOfBin = daysOfBin;
    }

    String id() {
        return id;
    }

    /** The month, where an address names none. */
    static ReportSpan of(String id) {
        return Arrays.stream(values())
                .filter(span -> span.id.equals(id))
                .findFirst()
                .orElse(MONTH);
    }

    /** From the beginning of its first day to the end of today, as days are at a place. */
    Reports.Window window(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return new Reports.Window(
                first(today).atStartOfDay(zone).toInstant(),
                today.plusDays(1).atStartOfDay(zone).toInstant(),
                zone);
    }

    /** The first day of each part that is counted for itself. */
    List<LocalDate> bins(LocalDate today) {
        return IntStream.range(0, days / daysOfBin)
                .mapToObj(bin -> first(today).plusDays((long) bin * daysOfBin))
                .toList();
    }

    /** Which of {@link #bins} a day belongs to. */
    int binOf(LocalDate day, LocalDate today) {
        return (int) ((day.toEpochDay() - first(today).toEpochDay()) / daysOfBin);
    }

    private LocalDate first(LocalDate today) {
        return today.minusDays(days - 1L);
    }
}
