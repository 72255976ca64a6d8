package app.foyer.view;

/**
 * A template with what it is filled in with, drawn where another template prints it: straight onto the same sheet, where
 * {@link Html} would be copied from one sheet to the next.
 */
final class Drawing {
    private final Piece template;
    private final Scope scope;

    Drawing(Piece template, Scope scope) {
        this.template = template;
        this.scope = scope;
    }

    void draw(Sheet sheet) {
        template.draw(scope, sheet);
    }
}
