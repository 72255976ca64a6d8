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

    /** One kind of search; {@code pages} after the first are gone through before the one that is timed. */
    private record Kind(String name, IntFunction<String> typed, int pages) {}

    SearchFigures run() throws Exception {
        try (BenchDatabase database = BenchDatabase.start(home)) {
            System.out.println("making " + count + " clients");
            long began = System.nanoTime();
            ManyClients.fill(database, count);
            double filled = (System.nanoTime() - began) / 1e9;
            Vertx vertx = Vertx.vertx();
            Database access = Database.open(vertx, app(database), 1);
            Clients clients = Stores.over(access).clients();
            List<SearchFigures.Line> lines = new ArrayList<>();
            for (Kind kind : kinds()) {
                lines.add(measured(clients, kind));
            }
            await(access.close());
            await(vertx.close());
            return new SearchFigures(count, filled, lines);
        }
    }

    private List<Kind> kinds() {
        return List.of(
                new Kind("a whole client id", n -> "C" + (1_000_001 + n * 7919 % count), 0),
                new Kind("the beginning of an address", n -> Integer.toHexString(n * 40503 + 4096), 0),
                new Kind("a first name", ManyClients::first, 0),
                new Kind("a last name", ManyClients::last, 0),
                new Kind(
                        "first and last name",
                        n -> ManyClients.first(n) + " "
                                + ManyClients.last(n / 3).charAt(0),
                        0),
                new Kind("one letter", n -> String.valueOf((char) ('a' + n % 26)), 0),
                new Kind("what nobody has", n -> "zzzz" + n, 0),
                new Kind("page " + (DEEP + 1) + " of a last name", ManyClients::last, DEEP));
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
