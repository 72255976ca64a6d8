package app.foyer.portal;

import app.foyer.problem.Problem;
import app.foyer.problem.SourceText;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * A query as PostgreSQL reads it, which still knows where its author wrote each part.
 *
 * @param placeholders the names of the values {@code $1}, {@code $2} and so on
 * @param origins where stretches of the statement begin, and where those stand in the author's text
 */
record QueryText(
        SourceText source, String statement, List<String> placeholders, NavigableMap<Integer, Integer> origins) {

    /** Of no file at all. */
    static final QueryText NONE = none(Path.of(""));

    /** Of a file that is not there, so that nothing but this is told of it. */
    static QueryText none(Path file) {
        return new QueryText(new SourceText(file.toString(), ""), "", List.of(), Collections.emptyNavigableMap());
    }

    Problem problem(Optional<Integer> position, String rule, String message) {
        return source.problem(source.atIndex(position.map(this::origin).orElse(0)), rule, message);
    }

    private int origin(int position) {
        var stretch = origins.floorEntry(position);
        var origin = stretch == null ? position : stretch.getValue() + position - stretch.getKey();
        return Math.max(0, Math.min(origin, source.text().length()));
    }
}
