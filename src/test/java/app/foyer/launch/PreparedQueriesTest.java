package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.identity.PortalId;
import app.foyer.portal.PortalQuery;
import app.foyer.portal.Portals;
import app.foyer.problem.Problem;
import app.foyer.query.Answer;
import app.foyer.query.ClientData;
import app.foyer.query.Question;
import app.foyer.view.PortalVersion;
import app.foyer.world.Versions;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A portal's query is tried against the tables")
class PreparedQueriesTest {
    private static final PortalVersion VERSION = Versions.of(
                    Portals.read(Path.of("portals"), Path.of("config/portals")).portals())
            .get(new PortalId("client-connect"));

    private final List<String> tried = new ArrayList<>();
    private Optional<ClientData.Refusal> answer = Optional.empty();
    private Duration time = Duration.ZERO;
    private final PreparedQueries queries = new PreparedQueries(Future.succeededFuture(new Tables()), () -> time);

    @Test
    void once_for_all_portals_that_are_read_together() {
        assertThat(queries.problems(VERSION)).isEmpty();
        assertThat(queries.problems(VERSION)).isEmpty();

        assertThat(tried).containsExactlyInAnyOrder("accounts", "account", "transactions");
    }

    @Test
    void anew_after_a_while_for_tables_change() {
        queries.problems(VERSION);
        time = PreparedQueries.FINE_FOR;
        answer = Optional.of(new ClientData.Refusal("there is no such table", Optional.empty()));

        assertThat(queries.problems(VERSION))
                .extracting(Problem::message)
                .containsOnly("the database refuses the query: there is no such table");
    }

    @Test
    void each_time_while_it_is_refused() {
        answer = Optional.of(new ClientData.Refusal("there is no such table", Optional.empty()));

        assertThat(queries.problems(VERSION)).hasSize(3);
        assertThat(queries.problems(VERSION)).hasSize(3);
    }

    private final class Tables implements ClientData {
        @Override
        public Future<Optional<Refusal>> prepare(PortalQuery query) {
            tried.add(query.name());
            return Future.succeededFuture(answer);
        }

        @Override
        public Future<Answer> ask(Question question) {
            throw new UnsupportedOperationException();
        }
    }
}
