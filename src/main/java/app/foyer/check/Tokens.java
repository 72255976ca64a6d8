package app.foyer.check;

import app.foyer.check.Css.Declaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The custom properties that all portals share, with a portal's own over them, as a browser lays them.
 *
 * @param light those of both schemes, {@code dark} those that only hold in the dark one
 */
record Tokens(Map<String, String> light, Map<String, String> dark) {
    private static final Pattern REFERENCE = Pattern.compile("var\\((--[a-z0-9-]+)\\)");
    private static final int DEEPEST = 5;

    static Tokens of(Css shared) {
        return new Tokens(Map.of(), Map.of()).overlaidBy(shared);
    }

    /** What a style sheet behind these sets outside any condition wins in both schemes. */
    Tokens overlaidBy(Css theme) {
        var inLight = new HashMap<>(light);
        var inDark = new HashMap<>(dark);
        for (var declaration : theme.declarations()) {
            if (declaration.isInDark()) {
                inDark.put(declaration.property(), declaration.value());
            } else if (!declaration.isInMedia()) {
                inLight.put(declaration.property(), declaration.value());
                inDark.put(declaration.property(), declaration.value());
            }
        }
        return new Tokens(Map.copyOf(inLight), Map.copyOf(inDark));
    }

    boolean knows(String property) {
        return light.containsKey(property);
    }

    List<String> names() {
        return light.keySet().stream().sorted().toList();
    }

    /** The colour that a property has in a scheme, when it is one that can be computed. */
    Optional<Colour> colour(String property, Scheme scheme) {
        return Optional.ofNullable(of(scheme).get(property))
                .map(value -> resolved(value, scheme, 0))
                .flatMap(Colour::of);
    }

    private String resolved(String value, Scheme scheme, int depth) {
        return depth > DEEPEST
                ? value
                : REFERENCE
                        .matcher(value)
                        .replaceAll(reference -> resolved(
                                of(scheme)
                                        .getOrDefault(reference.group(1), "none")
                                        .replace("$", ""),
                                scheme,
                                depth + 1));
    }

    private Map<String, String> of(Scheme scheme) {
        return scheme == Scheme.LIGHT ? light : dark;
    }

    /** Which of a theme's declarations decide a colour: of these properties, or of any that they are computed from. */
    List<Declaration> deciding(Css theme, List<String> properties, Scheme scheme) {
        var names = new ArrayList<>(properties);
        for (int i = 0; i < names.size() && names.size() < 100; i++) {
            REFERENCE
                    .matcher(of(scheme).getOrDefault(names.get(i), ""))
                    .results()
                    .map(reference -> reference.group(1))
                    .filter(name -> !names.contains(name))
                    .forEach(names::add);
        }
        return theme.declarations().stream()
                .filter(declaration -> scheme == Scheme.DARK || !declaration.isInDark())
                .filter(declaration -> names.contains(declaration.property()))
                .toList();
    }

    /** What the client's device asks for. */
    enum Scheme {
        LIGHT,
        DARK
    }
}
