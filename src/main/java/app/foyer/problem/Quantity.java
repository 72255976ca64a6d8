package app.foyer.problem;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Durations and sizes as an author writes them: a whole number and its unit. */
final class Quantity {
    static final Pattern DURATION = Pattern.compile("(0|[1-9][0-9]{0,6})([smhd])");
    static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,3})(KiB|MiB)");

    private Quantity() {}

    static Optional<Duration> duration(String written) {
        var match = DURATION.matcher(written);
        if (!match.matches()) {
            return Optional.empty();
        }
        var count = Long.parseLong(match.group(1));
        return Optional.of(
                switch (match.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }

    /** The shortest way to write a duration of whole seconds. */
    static String written(Duration duration) {
        var seconds = duration.toSeconds();
        if (seconds == 0 || seconds % 60 != 0) {
            return seconds + "s";
        }
        if (seconds % 3_600 != 0) {
            return seconds / 60 + "m";
        }
        return seconds % 86_400 == 0 ? seconds / 86_400 + "d" : seconds / 3_600 + "h";
    }

    /** The shortest way to write a size of whole KiB. */
    static String written(int bytes) {
        var kibibytes = bytes / 1024;
        return kibibytes % 1024 == 0 ? kibibytes / 1024 + "MiB" : kibibytes + "KiB";
    }

    static Optional<Integer> kibibytes(String written) {
        var match = SIZE.matcher(written);
        return match.matches()
                ? Optional.of(Integer.parseInt(match.group(1)) * (match.group(2).equals("MiB") ? 1024 : 1))
                : Optional.empty();
    }
}
