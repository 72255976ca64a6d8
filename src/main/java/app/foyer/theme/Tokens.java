package app.foyer.theme;

import app.foyer.problem.Problems;
import app.foyer.problem.SourceText;
import app.foyer.theme.Css.Declaration;
import java.nio.file.Path;
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
public record Tokens(Map<String, String> light, Map<String, String> dark) {
    private static final Pattern REFERENCE = Pattern.compile("var\\((--[a-z0-9-]+)\\)");
    private static final int DEEPEST = 5;
    private static final int MAX_BYTES = 128 * 1024;

    /** Reads the style sheet that sets them for all portals; none where it cannot be read. Blocking. */
    public static Tokens read(Path file, Problems problems) {
        return SourceText.read(file, MAX_BYTES, problems)
                .map(source -> of(Css.read(file, source, problems)))
                .orElseGet(Tokens::none);
    }

    /** No properties at all. */
    public static Tokens none() {
        return new Tokens(Map.of(), Map.of());
    }

    static Tokens of(Css shared) {
        return none().overlaidBy(shared);
    }

    /** What a style sheet behind these sets outside any condition wins in both schemes. */
    public Tokens overlaidBy(Css theme) {
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

    public boolean knows(String property) {
        return light.containsKey(property);
    }

    public List<String> names() {
        return light.keySet().stream().sorted().toList();
    }

    /** The colour that a property has in a scheme, when it is one that can be computed. */
    public Optional<Colour> colour(String property, Scheme scheme) {
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
    public List<Declaration> deciding(Css theme, List<String> properties, Scheme scheme) {
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
    public enum Scheme {
        LIGHT,
        DARK
    }
}
