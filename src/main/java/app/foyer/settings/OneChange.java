package app.foyer.settings;

import app.foyer.settings.AdminSettings.SettingKey;
import app.foyer.settings.Place.Entry;
import app.foyer.settings.Place.Level;
import app.foyer.settings.Place.Style;
import app.foyer.settings.Place.Value;
import java.util.Optional;

/** One value written into a text, or taken out of it, with every other character left where it is. */
final class OneChange {
    private static final String INDENT = "  ";

    private final String text;
    private final Lines lines;
    private final SettingKey key;

    /** What came of it. */
    sealed interface Result {}

    record Done(String text) implements Result {}

    /** The text is written in a way in which nothing can be changed there without changing more. */
    record Cannot(int at, String why) implements Result {}

    OneChange(String text, SettingKey key) {
        this.text = text;
        this.lines = new Lines(text);
        this.key = key;
    }

    Result set(String value) {
        Optional<Level> root = root();
        if (root.isEmpty()) {
            return append("", value);
        }
        Level all = root.get();
        Optional<Entry> section = all.find(key.section());
        if (section.isPresent()) {
            return inSection(all, section.get(), value);
        }
        if (all.flow()) {
            return inBraces(all, key.section() + ": {" + key.name() + ": " + Scalar.written(value) + "}");
        }
        return indent(all.entries().get(0))
                .map(indent -> append(indent, value))
                .orElseGet(() -> notAlone(all.entries().get(0)));
    }

    Result remove() {
        Optional<Level> level = root().flatMap(all -> all.find(key.section()))
                .map(Entry::value)
                .filter(Level.class::isInstance)
                .map(Level.class::cast);
        Optional<Entry> entry = level.flatMap(section -> section.find(key.name()));
        if (entry.isEmpty()) {
            return new Done(text);
        }
        if (hasComment(entry.get().key().to(), entry.get().value().from())) {
            return new Cannot(entry.get().from(), "a comment stands between the key and its value");
        }
        return level.get().flow() ? outOfBraces(level.get(), entry.get()) : outOfLines(entry.get());
    }

    /** Nothing where the text holds no keys; that it holds anything but keys was refused before. */
    private Optional<Level> root() {
        return Places.of(text).filter(Level.class::isInstance).map(Level.class::cast);
    }

    private Result inSection(Level all, Entry section, String value) {
        if (section.value() instanceof Level level) {
            return level.find(key.name()).map(entry -> inPlace(entry, value)).orElseGet(() -> add(level, value));
        }
        if (section.value() instanceof Value nothing && nothing.text().isEmpty()) {
            return all.flow()
                    ? inPlaceOf(section, nothing, "{" + key.name() + ": " + Scalar.written(value) + "}")
                    : beneath(section, nothing, value);
        }
        return new Cannot(section.from(), "'" + key.section() + "' does not hold keys");
    }

    private Result inPlace(Entry entry, String value) {
        if (!(entry.value() instanceof Value written)) {
            return new Cannot(entry.from(), "'" + key.name() + "' is not one value");
        }
        if (written.text().equals(value)) {
            return new Done(text);
        }
        if (written.style() == Style.BLOCK && lines.rest(written.from()).contains("#")) {
            return new Cannot(written.from(), "a comment stands inside the value");
        }
        return inPlaceOf(entry, written, Scalar.written(value, written.style()));
    }

    /** Where no value is written yet, there may not even be a colon. */
    private Result inPlaceOf(Entry entry, Value before, String written) {
        boolean nothing = before.from() == before.to();
        boolean colon = text.substring(entry.key().to(), before.from()).contains(":");
        return replaced(before.from(), before.to(), nothing ? (colon ? " " : ": ") + written : written);
    }

    private Result add(Level level, String value) {
        String written = key.name() + ": " + Scalar.written(value);
        if (level.flow()) {
            return inBraces(level, written);
        }
        Entry last = level.last();
        if (!(last.value() instanceof Value)) {
            return new Cannot(last.from(), "'" + last.key().text() + "' is not one value");
        }
        return indent(level.entries().get(0))
                .map(indent -> line(last.to(), indent + written))
                .orElseGet(() -> notAlone(level.entries().get(0)));
    }

    private Result inBraces(Level level, String written) {
        return level.entries().isEmpty()
                ? replaced(level.from() + 1, level.from() + 1, written)
                : replaced(level.last().to(), level.last().to(), ", " + written);
    }

    /** The first key of a section that holds none, on a line of its own. */
    private Result beneath(Entry section, Value nothing, String value) {
        Optional<String> indent = indent(section);
        if (indent.isEmpty()) {
            return notAlone(section);
        }
        int after = section.key().to()
                + text.substring(section.key().to(), nothing.from()).indexOf(':')
                + 1;
        String without = text.substring(0, after) + text.substring(nothing.to());
        return new OneChange(without, key)
                .line(after, indent.get() + INDENT + key.name() + ": " + Scalar.written(value));
    }

    /** A new section at the end, parted from what is before. */
    private Result append(String indent, String value) {
        String ending = lines.ending(0);
        int lastLine = lines.start(text.stripTrailing().length());
        if (lines.rest(lastLine).startsWith("...")) {
            return new Cannot(lastLine, "the document ends here, so nothing can be added after it");
        }
        StringBuilder longer = new StringBuilder(text);
        if (!text.isEmpty() && lines.start(text.length()) != text.length()) {
            longer.append(ending);
        }
        if (!text.isBlank() && !endsWithBlankLine(longer)) {
            longer.append(ending);
        }
        longer.append(indent).append(key.section()).append(':').append(ending);
        longer.append(indent).append(INDENT).append(key.name()).append(": ");
        return new Done(longer.append(Scalar.written(value)).append(ending).toString());
    }

    private static boolean endsWithBlankLine(StringBuilder text) {
        String written = text.toString();
        int end = written.length() - (written.endsWith("\r\n") ? 2 : 1);
        return new Lines(written).before(end).isBlank();
    }

    private Result outOfBraces(Level level, Entry entry) {
        int at = level.entries().indexOf(entry);
        boolean only = level.entries().size() == 1;
        boolean last = at == level.entries().size() - 1;
        int from = last && !only ? level.entries().get(at - 1).to() : entry.from();
        int to = last ? entry.to() : level.entries().get(at + 1).from();
        if (only) {
            int comma = text.substring(entry.to(), level.to()).indexOf(',');
            to = comma < 0 ? to : entry.to() + comma + 1;
        }
        return hasComment(from, entry.from()) || hasComment(entry.to(), to)
                ? new Cannot(entry.from(), "a comment stands beside '" + key.name() + "'")
                : replaced(from, to, "");
    }

    /** What is told of the value on its line stays, as a line of its own. */
    private Result outOfLines(Entry entry) {
        if (indent(entry).isEmpty()) {
            return notAlone(entry);
        }
        String rest = lines.rest(entry.to());
        if (rest.isBlank()) {
            return replaced(lines.start(entry.from()), lines.next(entry.to()), "");
        }
        return rest.stripLeading().startsWith("#")
                ? replaced(entry.from(), entry.to() + rest.indexOf('#'), "")
                : notAlone(entry);
    }

    /** A line more after the one of a character. */
    private Result line(int index, String written) {
        int end = lines.end(index);
        return replaced(end, end, lines.ending(index) + written);
    }

    /** How far to the right a key stands; nothing when it does not begin its line. */
    private Optional<String> indent(Entry entry) {
        return Optional.of(lines.before(entry.from())).filter(String::isBlank);
    }

    private static Cannot notAlone(Entry entry) {
        return new Cannot(entry.from(), "'" + entry.key().text() + "' does not stand on lines of its own");
    }

    private boolean hasComment(int from, int to) {
        return text.substring(from, to).contains("#");
    }

    private Result replaced(int from, int to, String written) {
        return new Done(text.substring(0, from) + written + text.substring(to));
    }
}
