package app.foyer.view;

import app.foyer.problem.SourceLocation;
import java.util.List;
import java.util.function.Function;

/** What is named in a tag: a value of the model, one that is written there, or one that is worked out. */
interface Value {
    /**
     * The value in a scope, never null.
     *
     * @throws BrokenTemplateException when there is none
     */
    Object in(Scope scope);

    /** A text, number or yes or no that is written in the template. */
    record Literal(Object value) implements Value {
        @Override
        public Object in(Scope scope) {
            return value;
        }
    }

    /** Whether two values are the same. */
    record Equal(Value one, Value other) implements Value {
        @Override
        public Object in(Scope scope) {
            return one.in(scope).equals(other.in(scope));
        }
    }

    /** What a helper makes of a value, such as {@link Links}. */
    record Made(Function<Object, Html> helper, Value value, SourceLocation at) implements Value {
        @Override
        public Object in(Scope scope) {
            try {
                return helper.apply(value.in(scope));
            } catch (IllegalArgumentException wrongKind) {
                throw new BrokenTemplateException(at, wrongKind.getMessage());
            }
        }
    }

    /** Where a path begins to look. */
    enum Start {
        /** In the scope, and then in those around it. */
        ANYWHERE,
        /** Only in the value that the scope is in. */
        HERE,
        /** In what the whole template is drawn with. */
        ROOT
    }

    /**
     * A path into the model.
     *
     * @param levels how many scopes further out it begins
     * @param parts the names from there on
     */
    record Path(String written, SourceLocation at, int levels, Start start, List<String> parts) implements Value {
        @Override
        public Object in(Scope scope) {
            Object value = find(scope.around(levels));
            if (value == null) {
                throw new BrokenTemplateException(at, "missing variable or helper '" + written + "'");
            }
            return value;
        }

        private Object find(Scope scope) {
            if (scope == null) {
                return null;
            }
            boolean isNamed = start == Start.ANYWHERE;
            Object value =
                    isNamed ? scope.find(parts.get(0)) : (start == Start.HERE ? scope : scope.outermost()).here();
            for (int i = isNamed ? 1 : 0; i < parts.size() && value != null; i++) {
                value = Scope.part(value, parts.get(i));
            }
            return value;
        }
    }
}
