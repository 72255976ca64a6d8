package app.foyer.config;

import app.foyer.problem.Form;
import app.foyer.problem.Secret;
import app.foyer.problem.Section;
import app.foyer.problem.Shape;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What portals' queries may read, in the same database.
 *
 * @param user whom queries run as: may read the relations and nothing else
 * @param relations the only ones that they may read
 * @param pool the most connections
 * @param timeout when the database gives up on one
 */
public record QueriesConfig(String user, Secret password, List<String> relations, int pool, Duration timeout) {
    private static final Pattern RELATION = Pattern.compile("[a-z_][a-z0-9_]{0,62}\\.[a-z_][a-z0-9_]{0,62}");

    static QueriesConfig read(Section queries) {
        var config = new QueriesConfig(
                queries.text("user"),
                queries.secret("password"),
                queries.list("relations", relation()),
                queries.integer("pool", 1, 100, 4),
                queries.duration("timeout", Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ofSeconds(2)));
        if (!queries.has("relations") && queries.has("user")) {
            queries.problem("user", "required-key", "list under 'relations' what this user may read");
        }
        queries.rejectUnknownKeys();
        return config;
    }

    private static Form<String> relation() {
        return new Form<>(
                "value-type",
                "a table with its schema, such as lender.accounts",
                new Shape.Text(RELATION.pattern()),
                written -> Optional.of(written).filter(RELATION.asMatchPredicate()));
    }
}
