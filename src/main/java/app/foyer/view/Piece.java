package app.foyer.view;

import app.foyer.problem.SourceLocation;
import app.foyer.view.Scope.Names;
import com.github.jknack.handlebars.Handlebars;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of a template, ready to be drawn. What each of them does is what Handlebars does.
 *
 * <p>It belongs to no portal: it knows other templates, and its own in places, by their names alone.
 */
interface Piece {
    void draw(Scope scope, Sheet sheet);

    static boolean isTrue(Object value) {
        return value instanceof Html html ? !html.isEmpty() : !Handlebars.Utils.isEmpty(value);
    }

    /** Text of the template itself. */
    record Written(Html text) implements Piece {
        @Override
        public void draw(Scope scope, Sheet sheet) {
            sheet.write(text);
        }
    }

    record Sequence(List<Piece> pieces) implements Piece {
        @Override
        public void draw(Scope scope, Sheet sheet) {
            for (int i = 0; i < pieces.size(); i++) { // an iterator each would cost as much as a short piece
                pieces.get(i).draw(scope, sheet);
            }
        }
    }

    /** A value, printed. A map or an object of ours would print itself with everything in it, so it is refused. */
    record Printed(Value value, SourceLocation at) implements Piece {
        @Override
        public void draw(Scope scope, Sheet sheet) {
            Object found = value.in(scope);
            if (found instanceof Html html) {
                sheet.write(html);
            } else if (found instanceof Drawing drawing) {
                drawing.draw(sheet);
            } else if (found instanceof CharSequence || found instanceof Number || found instanceof Boolean) {
                sheet.print(found.toString());
            } else {
                throw new BrokenTemplateException(at, "only text, numbers and yes or no can be printed");
            }
        }
    }

    /** {@code if}, {@code unless} and {@code eq}. */
    record Choice(Value condition, Piece then, Piece otherwise) implements Piece {
        @Override
        public void draw(Scope scope, Sheet sheet) {
            (isTrue(condition.in(scope)) ? then : otherwise).draw(scope, sheet);
        }
    }

    /**
     * {@code with}.
     *
     * @param name what the value is called besides
     */
    record Inside(Value value, Optional<String> name, Piece body, Piece otherwise) implements Piece {
        @Override
        public void draw(Scope scope, Sheet sheet) {
            Object inner = value.in(scope);
            Names names = asked -> name.filter(asked::equals).map(same -> inner).orElse(null);
            (isTrue(inner) ? body : otherwise).draw(scope.inside(inner, names), sheet);
        }
    }

    /**
     * {@code each}.
     *
     * @param names what each value is called besides, and its number or key
     */
    record Loop(Value values, List<String> names, Piece body, Piece otherwise) implements Piece {
        @Override
        public void draw(Scope scope, Sheet sheet) {
            Iterator<?> left = items(values.in(scope)).iterator();
            if (!left.hasNext()) {
                otherwise.draw(scope, sheet);
            }
            for (int index = 0; left.hasNext(); index++) {
                Object item = left.next();
                Object key = item instanceof Map.Entry<?, ?> entry ? entry.getKey() : index;
                Object value = item instanceof Map.Entry<?, ?> entry ? entry.getValue() : item;
                body.draw(scope.inside(value, new Turn(names, value, key, index, !left.hasNext())), sheet);
            }
        }

        private static Iterable<?> items(Object values) {
            if (values instanceof Map<?, ?> map) {
                return map.entrySet();
            }
            return values instanceof Iterable<?> several ? several : List.of();
        }
    }

    /** What a body may ask while it is drawn for one of several values. */
    record Turn(List<String> names, Object value, Object key, int index, boolean isLast) implements Names {
        @Override
        public Object of(String name) {
            if (name.startsWith("@")) {
                return ofTurn(name);
            }
            return switch (names.indexOf(name)) {
                case 0 -> value;
                case 1 -> key;
                default -> null;
            };
        }

        private Object ofTurn(String name) {
            return switch (name) {
                case "@key" -> key;
                case "@index" -> index;
                case "@index_1" -> index + 1;
                case "@first" -> index == 0 ? "first" : "";
                case "@last" -> isLast ? "last" : "";
                case "@even" -> index % 2 == 0 ? "even" : "";
                case "@odd" -> index % 2 == 0 ? "" : "odd";
                default -> null;
            };
        }
    }

    /**
     * Another template, drawn here: the one that has this name in the portal that is drawn.
     *
     * @param value what it is drawn in, where that is not the same as here
     * @param named what it is given besides
     */
    record Partial(String name, SourceLocation at, Optional<Value> value, Map<String, Value> named) implements Piece {
        @Override
        public void draw(Scope scope, Sheet sheet) {
            Piece other = sheet.template(name);
            if (other == null) {
                throw new BrokenTemplateException(at, "there is no template '" + name + "'");
            }
            if (!sheet.goDeeper()) {
                throw new BrokenTemplateException(at, "'" + name + "' would draw itself again and again");
            }
            other.draw(inner(scope), sheet);
            sheet.comeBack();
        }

        private Scope inner(Scope scope) {
            Scope inner = value.map(given -> scope.inside(given.in(scope), Names.NONE))
                    .orElse(scope);
            if (named.isEmpty()) {
                return inner;
            }
            Map<String, Object> names = new HashMap<>();
            named.forEach((key, given) -> names.put(key, given.in(scope)));
            return inner.with(names::get);
        }
    }
}
