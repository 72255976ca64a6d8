package app.foyer.check;

import app.foyer.check.Part.Block;
import app.foyer.check.Part.Leaf;
import com.google.common.base.Splitter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Goes through templates as drawing would, on every branch, and tells what is met there and in which scope. */
final class Walk {
    private static final Pattern NAMES = Pattern.compile("\\|\\s*([^|]*?)\\s*\\|");

    /** Hears of everything that is met. */
    interface Listener {
        /** A tag that prints, calls or opens, in its scope. */
        default void tag(Template template, Tag tag, Scope scope) {}

        /** A partial that is drawn here. */
        default void partial(Template template, Tag tag, Deque<String> within) {}
    }

    private final Templates templates;
    private final Listener listener;
    private final Deque<String> within = new ArrayDeque<>();

    private Walk(Templates templates, Listener listener) {
        this.templates = templates;
        this.listener = listener;
    }

    /** Through every template that is drawn, with what it is drawn with. */
    static void through(Drawn drawn, Listener listener) {
        drawn.shapes().forEach((name, shape) -> new Walk(drawn.templates(), listener).template(name, Scope.of(shape)));
    }

    private void template(String name, Scope scope) {
        templates.find(name).ifPresent(template -> {
            within.push(name);
            parts(template, template.parts(), scope);
            within.pop();
        });
    }

    private void parts(Template template, List<Part> parts, Scope scope) {
        for (var part : parts) {
            if (part instanceof Leaf leaf) {
                leaf(template, leaf.tag(), scope);
            } else if (part instanceof Block block) {
                listener.tag(template, block.open(), scope);
                inside(block.open(), scope).ifPresent(inner -> parts(template, block.body(), inner));
                parts(template, block.otherwise(), scope);
            }
        }
    }

    private void leaf(Template template, Tag tag, Scope scope) {
        listener.tag(template, tag, scope);
        if (tag.is(Tag.Kind.PARTIAL)) {
            listener.partial(template, tag, within);
            if (!within.contains(tag.name())) {
                template(tag.name(), inPartial(tag, scope));
            }
        }
    }

    private static Scope inPartial(Tag tag, Scope scope) {
        var named = new HashMap<String, Shape>();
        var value = scope.here();
        for (var word : tag.words()) {
            var shape = word.isLiteral() || word.isCall()
                    ? Shape.NUMBER
                    : scope.find(word.text()).orElse(Shape.NONE);
            if (word.isNamed()) {
                named.put(word.key(), shape);
            } else {
                value = shape;
            }
        }
        return tag.words().isEmpty() ? scope : scope.inside(value, Map.copyOf(named));
    }

    /** Empty when the block is never drawn, or over a value that does not exist, which is told already. */
    private static Optional<Scope> inside(Tag open, Scope scope) {
        boolean isLoop = open.name().equals("each");
        if ((!isLoop && !open.name().equals("with")) || open.words().isEmpty()) {
            return Optional.of(scope);
        }
        var value = scope.find(open.words().get(0).text());
        return (isLoop ? value.flatMap(Shape::each) : value).map(inner -> scope.inside(inner, named(open, inner)));
    }

    /** What {@code as |item|} names. */
    private static Map<String, Shape> named(Tag open, Shape value) {
        var written = String.join(" ", open.words().stream().map(Word::text).toList());
        var names = NAMES.matcher(written);
        if (!names.find()) {
            return Map.of();
        }
        var all = Splitter.on(' ').omitEmptyStrings().splitToList(names.group(1));
        return all.size() > 1 ? Map.of(all.get(0), value, all.get(1), Shape.NUMBER) : Map.of(all.get(0), value);
    }
}
