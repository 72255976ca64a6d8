package app.foyer.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known of a value from its samples.
 *
 * @param keys what a map holds, in any of its samples
 * @param item what a list holds
 * @param prints whether it can be printed
 * @param isText whether a sample is a text that is no address
 * @param isAddress whether a sample is an address that the engine made
 */
record Shape(Map<String, Shape> keys, Optional<Shape> item, boolean prints, boolean isText, boolean isAddress) {
    private static final Pattern NUMBERED = Pattern.compile("[0-9]+");

    static final Shape NONE = new Shape(Map.of(), Optional.empty(), false, false, false);
    static final Shape NUMBER = new Shape(Map.of(), Optional.empty(), true, false, false);

    /** The shape that all samples have together. */
    static Shape of(Collection<?> samples, String portalPath) {
        return samples.stream().map(sample -> of(sample, portalPath)).reduce(NONE, Shape::with);
    }

    private static Shape of(Object sample, String portalPath) {
        if (sample instanceof Map<?, ?> map) {
            var keys = new HashMap<String, Shape>();
            map.forEach((key, value) -> keys.put(key.toString(), of(value, portalPath)));
            return new Shape(Map.copyOf(keys), Optional.empty(), false, false, false);
        }
        if (sample instanceof Collection<?> list) {
            return new Shape(
                    Map.of(),
                    list.isEmpty() ? Optional.empty() : Optional.of(of(list, portalPath)),
                    false,
                    false,
                    false);
        }
        var text = sample instanceof CharSequence ? sample.toString() : "";
        boolean isAddress = (text + "/").startsWith(portalPath + "/") || text.startsWith("otpauth:");
        return new Shape(Map.of(), Optional.empty(), true, !text.isEmpty() && !isAddress, isAddress);
    }

    private Shape with(Shape other) {
        var all = new HashMap<>(keys);
        other.keys.forEach((key, shape) -> all.merge(key, shape, Shape::with));
        var items = item.isPresent() && other.item.isPresent()
                ? Optional.of(item.get().with(other.item.get()))
                : item.or(() -> other.item);
        return new Shape(
                Map.copyOf(all), items, prints || other.prints, isText || other.isText, isAddress || other.isAddress);
    }

    /** A part of it, by key or, of a list, by number. */
    Optional<Shape> part(String name) {
        return item.isPresent() && NUMBERED.matcher(name).matches() ? item : Optional.ofNullable(keys.get(name));
    }

    /** Whether it may stand where a browser expects an address. */
    boolean isAddressAlways() {
        return isAddress && !isText;
    }

    /** What {@code {{#each}}} goes over; empty when there is never anything. */
    Optional<Shape> each() {
        return item.or(() -> keys.values().stream().reduce(Shape::with));
    }
}
