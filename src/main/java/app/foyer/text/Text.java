package app.foyer.text;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One text of one language, with a form of its own for a single thing where it counts some. */
public final class Text {
    /** The placeholder that decides between the two forms. */
    static final String COUNT = "count";

    private static final String SINGLE = "1";

    private final Phrase phrase;
    private final Optional<Phrase> single;
    private final Set<String> placeholders;

    Text(Phrase phrase, Optional<Phrase> single) {
        this.phrase = phrase;
        this.single = single;
        var names = new LinkedHashSet<>(phrase.placeholders());
        single.ifPresent(form -> {
            names.addAll(form.placeholders());
            names.add(COUNT);
        });
        this.placeholders = Set.copyOf(names);
    }

    /** What must be given to fill it in, and nothing else. */
    public Set<String> placeholders() {
        return placeholders;
    }

    /** The portal's constants that it shows in any of its forms, whether the portal has them or not. */
    Set<String> constants() {
        var names = new LinkedHashSet<>(phrase.constants());
        single.ifPresent(form -> names.addAll(form.constants()));
        return names;
    }

    /**
     * The text filled in.
     *
     * @param literal changes what stands between the placeholders, for those who escape
     * @param value gives what stands in a placeholder's place
     */
    public String filled(UnaryOperator<String> literal, Function<String, ? extends CharSequence> value) {
        Phrase form = single.isPresent() && isSingle(value.apply(COUNT)) ? single.get() : phrase;
        return form.filled(literal, value);
    }

    /** What it begins with, whatever it is filled in with; empty where that is what it is filled in with. */
    public String beginning() {
        return single.orElse(phrase).beginning();
    }

    /** Whether a number, as it is shown, is told in the form for a single thing: so it is in English and in German. */
    public static boolean isSingle(CharSequence number) {
        return SINGLE.contentEquals(number);
    }
}
