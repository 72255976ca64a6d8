package app.foyer.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Another process that runs the database of a home folder, for tests that kill it. */
final class DatabaseHolder implements AutoCloseable {
    private static final String READY = "ready";
    private static final String REFUSED = "refused: ";

    private final Process process;
    private final BufferedReader output;

    private DatabaseHolder(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static DatabaseHolder launch(Path home, Path binaries) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                DatabaseHolder.class.getName(),
                home.toString(),
                binaries.toString());
        return new DatabaseHolder(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    long pid() {
        return process.pid();
    }

    DatabaseHolder started() throws IOException {
        if (!outcome().equals(READY)) {
            throw new IOException("the other process did not start its database");
        }
        return this;
    }

    /** What the other process was told when its start was refused. */
    String refusal() throws IOException {
        return outcome().substring(REFUSED.length());
    }

    private String outcome() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(READY) || line.startsWith(REFUSED)) {
                return line;
            }
        }
        throw new IOException("the other process ended without a word");
    }

    /** As {@code kill -9} does: no hook runs, PostgreSQL stays behind. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    @SuppressWarnings("try") // held until the process is told to end
    public static void main(String[] folders) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(folders[0]), Path.of(folders[1]))) {
            out.println(READY);
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        } catch (HomeInUseException refused) {
            out.println(REFUSED + refused.getMessage());
        }
    }
}
