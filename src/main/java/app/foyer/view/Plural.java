package app.foyer.view;

import app.foyer.problem.SourceLocation;
import app.foyer.text.Text;

/**
 * <code>{{plural days one="day" other="days"}}</code>: the wording that suits a number. As in texts that count, a single
 * thing has one of its own; any other number, and what is no number, has the other.
 */
record Plural(Value count, Value one, Value other, SourceLocation at) implements Value {
    @Override
    public Object in(Scope scope) {
        Object number = count.in(scope);
        if (number instanceof CharSequence || number instanceof Number) {
            return (Text.isSingle(number.toString()) ? one : other).in(scope);
        }
        throw new BrokenTemplateException(at, "plural goes by a number, and this is none");
    }
}
