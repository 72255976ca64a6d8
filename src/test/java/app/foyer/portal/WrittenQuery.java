package app.foyer.portal;

import app.foyer.problem.Problems;
import app.foyer.problem.SourceText;
import java.util.List;

/** Queries as if a page had them, whatever the checker has against them. */
public final class WrittenQuery {
    private WrittenQuery() {}

    public static PortalQuery of(String sql, String... columns) {
        return of(sql, List.of(), columns);
    }

    public static PortalQuery of(String sql, List<String> parameters, String... columns) {
        var text = new QueryCompiler(parameters, new SourceText("queries/tried.sql", sql), new Problems()).compile();
        return new PortalQuery("tried", parameters, List.of(columns), 3, true, text);
    }
}
