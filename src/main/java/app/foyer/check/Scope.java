package app.foyer.check;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a template sees at some place: the value it is in, and those around it.
 *
 * @param around the scope around this one; null at the outermost
 * @param named what arguments and blocks have named here
 */
record Scope(Shape here, Scope around, Map<String, Shape> named) {
    private static final Set<String> OF_LOOPS = Set.of("index", "index_1", "first", "last", "key", "even", "odd");

    private static final Splitter PARTS = Splitter.on(CharMatcher.anyOf("./")).omitEmptyStrings();

    static Scope of(Shape model) {
        return new Scope(model, null, Map.of());
    }

    Scope inside(Shape value, Map<String, Shape> names) {
        return new Scope(value, this, names);
    }

    /** The value at a path; empty when there is none. */
    Optional<Shape> find(String path) {
        if (path.startsWith("@root")) {
            return root().below(Optional.of(root().here), parts(path.substring(5)));
        }
        if (path.startsWith("@")) {
            return OF_LOOPS.contains(path.substring(1)) ? Optional.of(Shape.NUMBER) : Optional.empty();
        }
        if (path.startsWith("../") || path.equals("..")) {
            return around == null ? Optional.empty() : around.find(path.length() > 3 ? path.substring(3) : "this");
        }
        var parts = parts(path.startsWith("./") ? path.substring(2) : path);
        if (parts.isEmpty() || parts.get(0).equals("this")) {
            return below(Optional.of(here), parts.subList(Math.min(1, parts.size()), parts.size()));
        }
        return below(first(parts.get(0)), parts.subList(1, parts.size()));
    }

    private Optional<Shape> below(Optional<Shape> start, List<String> parts) {
        var found = start;
        for (var part : parts) {
            found = found.flatMap(shape -> shape.part(part));
        }
        return found;
    }

    /** As Handlebars looks: here, and then in what is around. */
    private Optional<Shape> first(String name) {
        var found = Optional.ofNullable(named.get(name)).or(() -> here.part(name));
        return found.isPresent() || around == null ? found : around.first(name);
    }

    private Scope root() {
        return around == null ? this : around.root();
    }

    private static List<String> parts(String path) {
        return PARTS.splitToList(path);
    }

    /** The paths that could have been meant by one that leads nowhere: the same way with one name changed. */
    Collection<String> near(String path) {
        if (path.startsWith("@") && !path.startsWith("@root")) {
            return OF_LOOPS.stream().map(name -> "@" + name).sorted().toList();
        }
        int last = path.lastIndexOf('.');
        if (last <= 0 || path.charAt(last - 1) == '.') {
            return names();
        }
        var before = path.substring(0, last);
        var owner = find(before);
        if (owner.isPresent()) {
            return owner.get().keys().keySet().stream()
                    .map(key -> before + "." + key)
                    .sorted()
                    .toList();
        }
        var likewise = near(before).stream()
                .map(other -> other + path.substring(last))
                .filter(other -> find(other).isPresent())
                .toList();
        return likewise.isEmpty() ? near(before) : likewise;
    }

    private Collection<String> names() {
        var names = new TreeSet<String>();
        for (var scope = this; scope != null; scope = scope.around) {
            names.addAll(scope.here.keys().keySet());
            names.addAll(scope.named.keySet());
        }
        return names;
    }
}
