package app.foyer.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/**
 * Tells times as a client reads them.
 *
 * @param zone the client's own
 * @param now decides what "today" is
 */
public record ClientTimes(ZoneId zone, Instant now) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    public String time(Instant at) {
        return time(at.atZone(zone));
    }

    /** "10:42" today, "10:42 on 23 November 2026" on any other day. */
    public String moment(Instant at) {
        return isToday(at) ? time(at) : time(at) + " on " + DATE.format(at.atZone(zone));
    }

    /** The first full minute from which something works: trying at the time told is never too early. */
    public String from(Instant at) {
        Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
        return moment(minute.equals(at) ? at : minute.plus(1, ChronoUnit.MINUTES));
    }

    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    public String dayName(LocalDate day) {
        LocalDate today = day(now);
        if (day.equals(today)) {
            return "Today";
        }
        return day.equals(today.minusDays(1)) ? "Yesterday" : DAY.format(day);
    }

    /** As the pattern HH:mm would, in a fraction of its time: a page shows many times. */
    private static String time(ZonedDateTime local) {
        return local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private boolean isToday(Instant at) {
        return day(at).equals(day(now));
    }

    /** A time as templates know it: {@code iso} for machines, to the minute, {@code time} and {@code date} for people. */
    public Map<String, Object> model(Instant at) {
        ZonedDateTime local = at.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        String time = time(local);
        String date = DATE.format(local);
        return Map.of(
                "iso",
                local.toOffsetDateTime().toString(),
                "time",
                time,
                "date",
                date,
                "moment",
                local.toLocalDate().equals(day(now)) ? time : time + " on " + date);
    }
}
