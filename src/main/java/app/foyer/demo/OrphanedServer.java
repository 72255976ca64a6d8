package app.foyer.demo;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL whose JVM was killed and that still runs on our data.
 *
 * <p>Whoever holds the {@link HomeLock} may stop it. Processes are found in {@code /proc}; on systems without one
 * nothing is done, and PostgreSQL itself refuses to start beside a running one.
 */
final class OrphanedServer {
    private static final Path PROCESSES = Path.of("/proc");
    private static final int POLL_MILLIS = 50;
    private static final int POLLS_PER_SIGNAL = 300;

    /** Fast, immediate, last resort: after each of them the write-ahead log brings every committed row back. */
    private static final List<String> SIGNALS = List.of("INT", "QUIT", "KILL");

    private final Path data;

    OrphanedServer(Path data) {
        this.data = data;
    }

    void stop() throws IOException, InterruptedException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile) || !Files.isDirectory(PROCESSES)) {
            return;
        }
        String postmaster = Files.readAllLines(pidFile).get(0).strip();
        for (String signal : SIGNALS) {
            stop(postmaster, signal);
        }
        if (!processes().isEmpty()) {
            throw new IOException("PostgreSQL, process " + postmaster + " on " + data + ", does not stop");
        }
        // Nobody is left. A zombie or a stranger with this pid would make PostgreSQL refuse to start.
        Files.deleteIfExists(pidFile);
    }

    private void stop(String postmaster, String signal) throws IOException, InterruptedException {
        List<String> running = processes();
        if (running.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        command.addAll(running.contains(postmaster) ? List.of(postmaster) : running);
        new ProcessBuilder(command).start().waitFor();
        for (int i = 0; i < POLLS_PER_SIGNAL && !processes().isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** The processes that work in the data folder: a postmaster and its children do, and zombies work nowhere. */
    private List<String> processes() throws IOException {
        Path folder = data.toRealPath();
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : all) {
                if (worksIn(folder, process)) {
                    found.add(process.getFileName().toString());
                }
            }
        }
        return found;
    }

    private static boolean worksIn(Path folder, Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(folder);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
