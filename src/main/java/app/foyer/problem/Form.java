package app.foyer.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How a written value becomes a typed one, and what to tell the author when it does not.
 *
 * @param rule the rule that a wrong value breaks
 * @param expected the right value in words, to follow "must be"
 * @param shape what the right value looks like to those who cannot run {@code parse}; it may promise less
 */
public record Form<T>(String rule, String expected, Shape shape, Function<String, Optional<T>> parse) {
    private static final int LONGEST_TEXT = 200;
    private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]{0,8}");

    public Form(String rule, String expected, Function<String, Optional<T>> parse) {
        this(rule, expected, Shape.Text.ANY, parse);
    }

    /** The values there are, where they can be listed: the nearest is suggested. */
    List<String> known() {
        return shape instanceof Shape.Word word ? word.known() : List.of();
    }

    /** One line of text; the two forms of a secret are refused, for they would stay as they are. */
    public static Form<String> text() {
        return new Form<>(
                "value-type",
                "one line of at most " + LONGEST_TEXT + " characters, without ${…}, which only a secret may be",
                written -> Optional.of(written).filter(Form::isPlainLine));
    }

    public static Form<Integer> integer(int min, int max) {
        return new Form<>(
                "value-range",
                min == max ? String.valueOf(min) : "a whole number from " + min + " to " + max,
                new Shape.Whole(min, max),
                written -> Optional.of(written)
                        .filter(DIGITS.asMatchPredicate())
                        .map(Integer::valueOf)
                        .filter(number -> number >= min && number <= max));
    }

    public static Form<Boolean> bool() {
        return new Form<>("value-type", "true or false", new Shape.Truth(), written -> switch (written) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    public static Form<Duration> duration(Duration min, Duration max) {
        return new Form<>(
                "value-range",
                "a duration from " + Quantity.written(min) + " to " + Quantity.written(max)
                        + ", such as 30s, 10m, 12h or 2d",
                new Shape.Text(Quantity.DURATION.pattern()),
                written -> Quantity.duration(written)
                        .filter(duration -> duration.compareTo(min) >= 0 && duration.compareTo(max) <= 0));
    }

    /** A size in bytes. */
    public static Form<Integer> size(int minKiB, int maxKiB) {
        return new Form<>(
                "value-range",
                "a size from " + minKiB + "KiB to " + maxKiB + "KiB, such as 64KiB or 1MiB",
                new Shape.Text(Quantity.SIZE.pattern()),
                written -> Quantity.kibibytes(written)
                        .filter(size -> size >= minKiB && size <= maxKiB)
                        .map(size -> size * 1024));
    }

    public static <E extends Enum<E> & Choice> Form<E> choice(Class<E> type) {
        var constants = List.of(type.getEnumConstants());
        var ids = constants.stream().map(Choice::id).toList();
        return new Form<>(
                "known-value",
                "one of [" + String.join(", ", ids) + "]",
                new Shape.Word(ids),
                written -> constants.stream()
                        .filter(constant -> constant.id().equals(written))
                        .findFirst());
    }

    private static boolean isPlainLine(String text) {
        return text.length() <= LONGEST_TEXT
                && !text.startsWith("${")
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
