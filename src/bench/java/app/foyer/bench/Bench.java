package app.foyer.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./foyer bench}: what the server costs beyond what its work costs at least, all in one run. */
@Command(
        name = "./foyer bench",
        mixinStandardHelpOptions = true,
        description = "Measures the server against the least that any server would have to do.")
public final class Bench implements Callable<Integer> {
    @Option(names = "--quick", description = "Less data and shorter turns, for a first look.")
    private boolean quick;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures to this file as well.")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--portals", paramLabel = "N", description = "Measures so many portals instead, made for this.")
    private Optional<Integer> portals = Optional.empty();

    @Option(names = "--clients", paramLabel = "N", description = "Measures finding one of so many clients instead.")
    private Optional<Integer> clients = Optional.empty();

    @Option(names = "--import", paramLabel = "N", description = "Measures bringing in so many clients instead.")
    private Optional<Integer> imported = Optional.empty();

    @Option(names = "--drawing", description = "Measures only what drawing Recent Activity costs, without a server.")
    private boolean drawing;

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    /** What was begun is removed at the end; after a failure it is kept, for the server's log is in it. */
    @Override
    public Integer call() throws Exception {
        if (drawing) {
            DrawingFigures figures = DrawingFigures.measure();
            show(figures.table(), figures.json());
            return 0;
        }
        Path home = Files.createTempDirectory("foyer-bench");
        if (portals.isPresent()) {
            PortalsFigures figures = new PortalsMeasurement(home, portals.get()).run();
            show(figures.table(), figures.json());
        } else if (clients.isPresent()) {
            SearchFigures figures = new SearchMeasurement(home, clients.get()).run();
            show(figures.table(), figures.json());
        } else if (imported.isPresent()) {
            ImportFigures figures = new ImportMeasurement(home, imported.get()).run();
            show(figures.table(), figures.json());
        } else {
            Figures figures = new Measurement(home, quick ? Plan.quick() : Plan.full()).run();
            show(figures.table(), figures.json());
        }
        remove(home);
        return 0;
    }

    private void show(String table, JsonObject figures) throws IOException {
        System.out.println(table);
        if (json.isPresent()) {
            Files.writeString(json.get(), figures.encodePrettily() + "\n");
        }
    }

    private static void remove(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(Bench::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
