package app.foyer.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** All texts of one portal in one language: its own, and below them the engine's. */
public final class Words {
    private final Locale language;
    private final Map<String, Text> own;
    private final Map<String, Text> engine;
    private final List<String> weekdays;
    private final List<String> months;

    private Words(Words below, Map<String, Text> own) {
        this.language = below.language;
        this.own = Map.copyOf(own);
        this.engine = below.engine;
        this.weekdays = below.weekdays;
        this.months = below.months;
    }

    Words(Locale language, Map<String, Text> own, Map<String, Text> engine) {
        this.language = language;
        this.own = Map.copyOf(own);
        this.engine = Map.copyOf(engine);
        // Looked up once: the JDK makes a formatter for every name that it is asked for.
        this.weekdays = Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.FULL, language))
                .toList();
        this.months = Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL, language))
                .toList();
    }

    /** The same engine's texts below other ones. */
    Words over(Map<String, Text> texts) {
        return texts.isEmpty() ? this : new Words(this, texts);
    }

    public Locale language() {
        return language;
    }

    /** As HTML and HTTP name the language. */
    public String tag() {
        return language.toLanguageTag();
    }

    public String weekday(DayOfWeek day) {
        return weekdays.get(day.getValue() - 1);
    }

    public String month(Month month) {
        return months.get(month.getValue() - 1);
    }

    public Optional<Text> find(String id) {
        Text text = own.get(id);
        return Optional.ofNullable(text == null ? engine.get(id) : text);
    }

    /** Goes through all texts. */
    public void each(BiConsumer<String, Text> text) {
        own.forEach(text);
        engine.forEach((id, below) -> {
            if (!own.containsKey(id)) {
                text.accept(id, below);
            }
        });
    }

    public Set<String> ids() {
        var ids = new HashSet<>(engine.keySet());
        ids.addAll(own.keySet());
        return ids;
    }

    /** A text without placeholders. */
    public String say(String id) {
        return say(id, Map.of());
    }

    public String say(String id, String name, Object value) {
        return say(id, Map.of(name, value));
    }

    /** A text filled in; all its placeholders must be given. */
    public String say(String id, Map<String, ?> values) {
        return text(id).filled(UnaryOperator.identity(), name -> value(id, values, name));
    }

    private Text text(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no text '" + id + "' in " + tag()));
    }

    private static String value(String id, Map<String, ?> values, String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no {" + name + "} for the text '" + id + "'");
        }
        return value.toString();
    }
}
