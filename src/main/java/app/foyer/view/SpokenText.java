package app.foyer.view;

import app.foyer.problem.SourceLocation;
import app.foyer.text.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * <code>{{t "home.greeting" name=client.name}}</code>: a text in the language of the page. That the text is
 * there and has these placeholders is checked before a portal is served; otherwise drawing stops here.
 */
record SpokenText(String id, Map<String, Value> given, SourceLocation at) implements Value {
    @Override
    public Object in(Scope scope) {
        Text text = scope.words().find(id).orElseThrow(() -> new BrokenTemplateException(at, "no text '" + id + "'"));
        if (given.isEmpty()) {
            return text.filled(UnaryOperator.identity(), this::missing);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        given.forEach((name, value) -> values.put(name, value.in(scope)));
        if (values.values().stream().noneMatch(Html.class::isInstance)) {
            return text.filled(UnaryOperator.identity(), name -> printable(name, values.get(name)));
        }
        return new Html(text.filled(
                Sheet::escaped,
                name -> values.get(name) instanceof Html html
                        ? html.toString()
                        : Sheet.escaped(printable(name, values.get(name)))));
    }

    private String printable(String name, Object value) {
        return value instanceof CharSequence || value instanceof Number ? value.toString() : missing(name);
    }

    private String missing(String name) {
        throw new BrokenTemplateException(at, "missing variable for {" + name + "} in {{t}}");
    }
}
