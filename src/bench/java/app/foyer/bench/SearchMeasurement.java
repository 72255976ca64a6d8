package app.foyer.bench;

import app.foyer.desk.Clients;
import app.foyer.desk.Clients.Found;
import app.foyer.desk.Clients.Place;
import app.foyer.storage.Database;
import app.foyer.storage.Stores;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** How long staff wait for what they look for, among many clients: the server's own statement, one search after the other. */
record SearchMeasurement(Path home, int count) {
    private static final int EACH = 300;
    private static final int WARM_UP = 50;
    private static final int PAGE = 20;
    private static final int DEEP = 50;

    /** What some client can be found by. */
    private record Sought(String webUserId, String email, String rareName) {}

    private static final String SOME = """
            select web_user_id, email, substring(name from '-(.*)$') as rare
            from generate_series(6, %1$d, 6 * greatest(1, %1$d / 6 / 300)) n
            join accounts on client_id = 'C' || (1000000 + n)""";

    /** One kind of search; {@code pages} after the first are gone through before the one that is timed. */
    private record Kind(String name, IntFunction<String> typed, int pages) {}

    SearchFigures run() throws Exception {
        try (BenchDatabase database = BenchDatabase.start(home)) {
            System.out.println("making " + count + " clients");
            long began = System.nanoTime();
            List<Sought> some;
            try (Connection owner = database.asOwner()) {
                ManyClients.fill(owner, count);
                some = some(owner);
            }
            double filled = (System.nanoTime() - began) / 1e9;
            Vertx vertx = Vertx.vertx();
            Database access = Database.open(vertx, app(database), 1);
            Clients clients = Stores.over(access).clients();
            List<SearchFigures.Line> lines = new ArrayList<>();
            for (Kind kind : kinds(some)) {
                lines.add(measured(clients, kind));
            }
            await(access.close());
            await(vertx.close());
            return new SearchFigures(count, filled, lines);
        }
    }

    private List<Kind> kinds(List<Sought> some) {
        return List.of(
                new Kind("a whole client id", n -> "C" + (1_000_001 + n * 7919 % count), 0),
                new Kind("a whole Web User Id", n -> one(some, n).webUserId(), 0),
                new Kind("a whole email address", n -> one(some, n).email(), 0),
                new Kind(
                        "the beginning of an address", n -> one(some, n).email().substring(0, 6), 0),
                new Kind("the beginning of a name", n -> ManyClients.first(n).substring(0, 3), 0),
                new Kind("a first name", ManyClients::first, 0),
                new Kind("a last name", n -> ManyClients.last(7 * n), 0),
                new Kind("first and last name", ManyClients::firstAndLast, 0),
                new Kind("a rare name", n -> one(some, n).rareName(), 0),
                new Kind("what every client id begins with", n -> "c1", 0),
                new Kind("one letter", n -> String.valueOf((char) ('a' + n % 26)), 0),
                new Kind("what nobody has", n -> "zzzz" + n, 0),
                new Kind("page 2 of a first name", ManyClients::first, 1),
                new Kind("page " + (DEEP + 1) + " of a last name", n -> ManyClients.last(7 * n), DEEP));
    }

    private static Sought one(List<Sought> some, int number) {
        return some.get(number * 7 % some.size());
    }

    private List<Sought> some(Connection owner) throws SQLException {
        List<Sought> some = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery(SOME.formatted(count))) {
            while (found.next()) {
                some.add(new Sought(found.getString(1), found.getString(2), found.getString(3)));
            }
        }
        return some;
    }

    private static SearchFigures.Line measured(Clients clients, Kind kind) throws Exception {
        double[] seconds = new double[kind.pages() == 0 ? EACH : EACH / 10];
        for (int i = -WARM_UP; i < seconds.length; i++) {
            String typed = kind.typed().apply(i + WARM_UP);
            Optional<Place> after = Optional.empty();
            for (int page = 0; page < kind.pages(); page++) {
                after = found(clients, typed, after).next();
            }
            long asked = System.nanoTime();
            found(clients, typed, after);
            if (i >= 0) {
                seconds[i] = (System.nanoTime() - asked) / 1e9;
            }
        }
        return new SearchFigures.Line(kind.name(), Seconds.of(seconds));
    }

    private static Found found(Clients clients, String typed, Optional<Place> after) throws Exception {
        return await(clients.search(typed, after, PAGE));
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    private static PgConnectOptions app(BenchDatabase database) {
        return new PgConnectOptions()
                .setHost(database.access().host())
                .setPort(database.access().port())
                .setDatabase(database.access().database())
                .setUser(database.access().appUser())
                .setPassword(database.access().appPassword());
    }
}
