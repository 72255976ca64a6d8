package app.foyer.explain;

import app.foyer.problem.Form;
import app.foyer.problem.Key;
import app.foyer.problem.Key.Keys;
import app.foyer.problem.Key.Named;
import app.foyer.problem.Key.Sections;
import app.foyer.problem.Key.Value;
import app.foyer.problem.Key.Values;
import app.foyer.problem.Shape;
import java.util.List;
import java.util.stream.Stream;

/**
 * One key with its explanation.
 *
 * @param path where it stands, such as {@code limits.emailCode.life}
 * @param below the keys under it, when it holds some
 */
record Entry(String path, String sentence, Key key, List<Entry> below) {

    static List<Entry> of(String section, List<Key> keys, Sentences sentences) {
        return keys.stream().map(key -> of(section, key, sentences)).toList();
    }

    private static Entry of(String section, Key key, Sentences sentences) {
        var path = Sentences.path(section, key.name());
        return new Entry(path, sentences.of(section, key.name()), key, of(path, keysBelow(key), sentences));
    }

    private static List<Key> keysBelow(Key key) {
        if (key.holds() instanceof Keys section) {
            return section.keys();
        }
        return key.holds() instanceof Sections items ? items.keys() : List.of();
    }

    boolean isSection() {
        return !below.isEmpty();
    }

    /** This one and everything below it. */
    Stream<Entry> all() {
        return Stream.concat(Stream.of(this), below.stream().flatMap(Entry::all));
    }

    /** What may stand there, in words. */
    String form() {
        if (key.holds() instanceof Value value) {
            return form(value);
        }
        if (key.holds() instanceof Values values) {
            return "a list, each " + form(values.each());
        }
        if (key.holds() instanceof Named named) {
            return "keys of your own, each a name of " + named.name().expected() + ", with " + form(named.each());
        }
        return key.holds() instanceof Sections ? "a list" : "";
    }

    /** The words of which one may stand there, or several in a list; none when it is not about words. */
    List<String> known() {
        var value = key.holds() instanceof Values values ? values.each() : key.holds();
        return value instanceof Value one && one.shape() instanceof Shape.Word word ? word.known() : List.of();
    }

    private static String form(Value value) {
        return value.expected().equals(Form.text().expected()) ? "one line of text" : value.expected();
    }
}
