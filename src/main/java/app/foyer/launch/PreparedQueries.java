package app.foyer.launch;

import app.foyer.portal.PortalQuery;
import app.foyer.problem.Problem;
import app.foyer.query.ClientData;
import app.foyer.view.PortalVersion;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Holds the queries of a portal against the tables as they are, before it is served.
 *
 * <p>A query that was fine is not tried again within {@link #FINE_FOR}: a thousand portals of one firm have the same
 * queries on the same tables, and a start reads all of them at once.
 */
final class PreparedQueries {
    static final Duration FINE_FOR = Duration.ofSeconds(10);

    private final Future<ClientData> data;
    private final Supplier<Duration> time;
    private final Map<Statement, Duration> fine = new ConcurrentHashMap<>();

    /** All that the database is told of a query, whoever's it is. */
    private record Statement(String text, List<String> placeholders, List<String> columns) {
        static Statement of(PortalQuery query) {
            return new Statement(query.statement(), query.placeholders(), query.columns());
        }
    }

    /** @param data there once the database is ready */
    PreparedQueries(Future<ClientData> data) {
        this(data, () -> Duration.ofNanos(System.nanoTime()));
    }

    /** @param time since whenever */
    PreparedQueries(Future<ClientData> data, Supplier<Duration> time) {
        this.data = data;
        this.time = time;
    }

    /** What the database has against them; blocking. */
    List<Problem> problems(PortalVersion version) {
        return version.portal().pages().stream()
                .flatMap(page -> page.queries().stream())
                .flatMap(this::problem)
                .distinct()
                .toList();
    }

    private Stream<Problem> problem(PortalQuery query) {
        Statement statement = Statement.of(query);
        Duration now = time.get();
        fine.values().removeIf(found -> found.plus(FINE_FOR).compareTo(now) <= 0);
        if (fine.containsKey(statement)) {
            return Stream.empty();
        }
        Optional<ClientData.Refusal> refusal = refusal(query);
        if (refusal.isEmpty()) {
            fine.put(statement, now);
        }
        return refusal
                .map(why -> query.problem(
                        why.position(), "query-prepares", "the database refuses the query: " + why.message()))
                .stream();
    }

    private Optional<ClientData.Refusal> refusal(PortalQuery query) {
        try {
            return Running.await(data.compose(ready -> ready.prepare(query)));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (Exception noDatabase) {
            // Then the server does not start, and says why itself.
            return Optional.empty();
        }
    }
}
