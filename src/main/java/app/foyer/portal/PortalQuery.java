package app.foyer.portal;

import app.foyer.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A named query of a page: {@code queries/<name>.sql}, and what the manifest says of it there.
 *
 * @param parameters what the address of the page may say to it
 * @param columns of each row, which the template may show
 * @param rows the most that are shown at once
 * @param paged whether the address may ask for further rows
 */
public record PortalQuery(
        String name, List<String> parameters, List<String> columns, int rows, boolean paged, QueryText text) {
    /** The parameter that every query has: the Client Id of whoever is signed in. */
    public static final String ACCOUNT = "account";

    /** The statement as PostgreSQL reads it, with {@code $1} and so on for the {@link #placeholders}. */
    public String statement() {
        return text.statement();
    }

    /** The names of the values of the statement, in the order of their numbers. */
    public List<String> placeholders() {
        return text.placeholders();
    }

    /** What the manifest says of it, whatever its file does: all that a template can know. */
    PortalQuery unwritten() {
        return new PortalQuery(name, parameters, columns, rows, paged, QueryText.NONE);
    }

    /** A problem with the statement, at the author's own place for it. */
    public Problem problem(Optional<Integer> position, String rule, String message) {
        return text.problem(position, rule, message);
    }
}
