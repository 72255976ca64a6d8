package app.foyer.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Words with placeholders, cut at them when they are read, so that to fill them in is only to join. A portal's constants
 * stand among the words from then on.
 */
final class Phrase {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?<constant>values\\.)?(?<name>[a-z][A-Za-z0-9]*)}");
    private static final Pattern BRACE = Pattern.compile("[{}]");

    private final List<String> literals;
    private final List<String> names;
    private final Set<String> constants;

    /** One literal more than names: before the first, between them, and after the last. */
    private Phrase(List<String> literals, List<String> names, Set<String> constants) {
        this.literals = List.copyOf(literals);
        this.names = List.copyOf(names);
        this.constants = Set.copyOf(constants);
    }

    /**
     * Empty when there is a brace that belongs to no placeholder.
     *
     * @param known the portal's constants by name; in place of one that it does not have stands nothing
     */
    static Optional<Phrase> parse(String written, Map<String, String> known) {
        if (BRACE.matcher(PLACEHOLDER.matcher(written).replaceAll("")).find()) {
            return Optional.empty();
        }
        var literals = new ArrayList<String>();
        var names = new ArrayList<String>();
        var constants = new LinkedHashSet<String>();
        var literal = new StringBuilder();
        int from = 0;
        var placeholder = PLACEHOLDER.matcher(written);
        while (placeholder.find()) {
            literal.append(written, from, placeholder.start());
            String name = placeholder.group("name");
            if (placeholder.group("constant") == null) {
                names.add(name);
                literals.add(literal.toString());
                literal.setLength(0);
            } else {
                constants.add(name);
                literal.append(known.getOrDefault(name, ""));
            }
            from = placeholder.end();
        }
        literals.add(literal.append(written, from, written.length()).toString());
        return Optional.of(new Phrase(literals, names, constants));
    }

    /** The constants that stand in it, whether the portal has them or not. */
    Set<String> constants() {
        return constants;
    }

    Set<String> placeholders() {
        return new LinkedHashSet<>(names);
    }

    String beginning() {
        return literals.get(0);
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
