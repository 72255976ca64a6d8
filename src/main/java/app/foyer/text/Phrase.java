package app.foyer.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Words with placeholders, cut at them when they are read, so that to fill them in is only to join. */
final class Phrase {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");
    private static final Pattern BRACE = Pattern.compile("[{}]");

    private final List<String> literals;
    private final List<String> names;

    /** One literal more than names: before the first, between them, and after the last. */
    private Phrase(List<String> literals, List<String> names) {
        this.literals = List.copyOf(literals);
        this.names = List.copyOf(names);
    }

    /** Empty when there is a brace that belongs to no placeholder. */
    static Optional<Phrase> parse(String written) {
        var literals = new ArrayList<String>();
        var names = new ArrayList<String>();
        int from = 0;
        var placeholder = PLACEHOLDER.matcher(written);
        while (placeholder.find()) {
            literals.add(written.substring(from, placeholder.start()));
            names.add(placeholder.group(1));
            from = placeholder.end();
        }
        literals.add(written.substring(from));
        return literals.stream().anyMatch(literal -> BRACE.matcher(literal).find())
                ? Optional.empty()
                : Optional.of(new Phrase(literals, names));
    }

    Set<String> placeholders() {
        return new LinkedHashSet<>(names);
    }

    String filled(UnaryOperator<String> literal, Function<String, ? extends CharSequence> value) {
        if (names.isEmpty()) {
            return literal.apply(literals.get(0));
        }
        var filled = new StringBuilder(96);
        for (int i = 0; i < names.size(); i++) {
            filled.append(literal.apply(literals.get(i))).append(value.apply(names.get(i)));
        }
        return filled.append(literal.apply(literals.get(names.size()))).toString();
    }
}
