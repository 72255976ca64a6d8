package app.foyer.bench;

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

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    /** What was begun is removed at the end; after a failure it is kept, for the server's log is in it. */
    @Override
    public Integer call() throws Exception {
        Path home = Files.createTempDirectory("foyer-bench");
        Figures figures = new Measurement(home, quick ? Plan.quick() : Plan.full()).run();
        System.out.println(figures.table());
        if (json.isPresent()) {
            Files.writeString(json.get(), figures.json().encodePrettily() + "\n");
        }
        remove(home);
        return 0;
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
