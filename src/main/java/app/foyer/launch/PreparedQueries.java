package app.foyer.launch;

import app.foyer.portal.PortalQuery;
import app.foyer.problem.Problem;
import app.foyer.query.ClientData;
import app.foyer.view.PortalVersion;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds the queries of a portal against the tables as they are, before it is served.
 *
 * @param data there once the database is ready
 */
record PreparedQueries(Future<ClientData> data) {

    /** What the database has against them; blocking. */
    List<Problem> problems(PortalVersion version) {
        return version.portal().pages().stream()
                .flatMap(page -> page.queries().stream())
                .flatMap(this::problem)
                .distinct()
                .toList();
    }

    private Stream<Problem> problem(PortalQuery query) {
        try {
            Optional<ClientData.Refusal> refusal = Running.await(data.compose(ready -> ready.prepare(query)));
            return refusal
                    .map(why -> query.problem(
                            why.position(), "query-prepares", "the database refuses the query: " + why.message()))
                    .stream();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Stream.empty();
        } catch (Exception noDatabase) {
            // Then the server does not start, and says why itself.
            return Stream.empty();
        }
    }
}
