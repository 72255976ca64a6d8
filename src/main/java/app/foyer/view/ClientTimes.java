package app.foyer.view;

import app.foyer.text.Words;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/**
 * Tells times as a client reads them.
 *
 * @param zone the client's own
 * @param now decides what "today" is
 * @param words in the client's language
 */
public record ClientTimes(ZoneId zone, Instant now, Words words) {
    private static final Set<String> WAYS = Set.of("iso", "time", "date", "moment");

    public String time(Instant at) {
        return time(at.atZone(zone));
    }

    /** "10:42" today, "10:42 on 23 November 2026" on any other day. */
    public String moment(Instant at) {
        return moment(at.atZone(zone));
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
            return words.say("dates.today");
        }
        return day.equals(today.minusDays(1))
                ? words.say("dates.yesterday")
                : words.say("dates.day", Map.of("weekday", words.weekday(day.getDayOfWeek()), "date", date(day)));
    }

    private String moment(ZonedDateTime local) {
        return local.toLocalDate().equals(day(now))
                ? words.say("dates.clock", "time", time(local))
                : words.say("dates.moment", Map.of("time", time(local), "date", date(local.toLocalDate())));
    }

    public String date(LocalDate day) {
        return date(day, words);
    }

    /** "23 November 2026", in the language of the words. */
    static String date(LocalDate day, Words words) {
        return words.say(
                "dates.date",
                Map.of("day", day.getDayOfMonth(), "month", words.month(day.getMonth()), "year", day.getYear()));
    }

    /** As the pattern HH:mm would, in a fraction of its time: a page shows many times. */
    private static String time(ZonedDateTime local) {
        return local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /**
     * A time as templates know it: {@code iso} for machines, to the minute, {@code time}, {@code date} and {@code moment}
     * for people. It is told when it is asked for: a page has many times, and no template shows one in all these ways.
     */
    public Map<String, Object> model(Instant at) {
        ZonedDateTime local = at.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        return Maps.asMap(WAYS, way -> told(local, way));
    }

    private String told(ZonedDateTime local, String way) {
        return switch (way) {
            case "iso" -> local.toOffsetDateTime().toString();
            case "time" -> time(local);
            case "date" -> date(local.toLocalDate());
            default -> moment(local);
        };
    }
}
