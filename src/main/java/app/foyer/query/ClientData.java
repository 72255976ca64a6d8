package app.foyer.query;

import app.foyer.portal.PortalQuery;
import io.vertx.core.Future;
import java.util.Optional;

/** The lender's data as portals' queries see it: only the rows of the client who asks, and only to read. */
public interface ClientData {

    /** Runs a query; the future fails for nothing that a query can do. */
    Future<Answer> ask(Question question);

    /** What the database has against a query; empty when it is fine, or when the database cannot be asked now. */
    Future<Optional<Refusal>> prepare(PortalQuery query);

    /**
     * Why a query cannot run.
     *
     * @param position in the query's statement, counted from 0, where the database knows it
     */
    record Refusal(String message, Optional<Integer> position) {}

    /** Where nothing may be queried: every question fails, and no query is judged. */
    static ClientData none() {
        return new ClientData() {
            @Override
            public Future<Answer> ask(Question question) {
                return Future.succeededFuture(new Answer.Failed());
            }

            @Override
            public Future<Optional<Refusal>> prepare(PortalQuery query) {
                return Future.succeededFuture(Optional.empty());
            }
        };
    }
}
