package app.foyer.launch;

import app.foyer.config.Limits;
import app.foyer.launch.Foundations.Data;
import app.foyer.launch.Foundations.Management;
import app.foyer.metrics.Metrics;
import app.foyer.secret.Keys;
import app.foyer.web.WebConfig;
import app.foyer.world.Postgres;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgConnectOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/** The whole server in a process of its own, with the machine's clock, for tests that kill it. */
final class ServerProcess implements AutoCloseable {
    private static final String READY = "ready";

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** Where such a server is, and what it stands on; the same again after a kill. */
    record Place(Postgres.Fresh database, Path keys, int port, int managementPort, int mailPort) {
        String origin() {
            return "http://localhost:" + port;
        }

        private JsonObject json() {
            PgConnectOptions app = database.asApp();
            return new JsonObject()
                    .put("host", app.getHost())
                    .put("databasePort", app.getPort())
                    .put("database", app.getDatabase())
                    .put("user", app.getUser())
                    .put("password", app.getPassword())
                    .put("owner", database.server().ownerUser())
                    .put("ownerPassword", database.server().ownerPassword())
                    .put("keys", keys.toString())
                    .put("port", port)
                    .put("managementPort", managementPort)
                    .put("mailPort", mailPort);
        }
    }

    /** A server that answers. */
    static ServerProcess start(Place place) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ServerProcess.class.getName());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var input = process.outputWriter(StandardCharsets.UTF_8)) {
                input.write(place.json().encode() + "\n");
            }
            awaitReady(process.inputReader(StandardCharsets.UTF_8));
            return new ServerProcess(process);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Its log is read on, so that it never waits for a reader. */
    private static void awaitReady(BufferedReader output) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); !READY.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("the server did not start: " + said);
            }
            said.append(line).append('\n');
        }
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "log of a server");
        reader.setDaemon(true);
        reader.start();
    }

    /** As {@code kill -9} does: no hook runs, nothing is closed. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Platform.start(Vertx.vertx(), foundations(new JsonObject(input.readLine())))
                .await();
        out.println(READY);
    }

    private static Foundations foundations(JsonObject place) throws IOException {
        PgConnectOptions app = new PgConnectOptions()
                .setHost(place.getString("host"))
                .setPort(place.getInteger("databasePort"))
                .setDatabase(place.getString("database"))
                .setUser(place.getString("user"))
                .setPassword(place.getString("password"));
        SecureRandom random = new SecureRandom();
        return new Foundations(
                Folders.below(Path.of("")),
                List.of(WebConfig.loopback(place.getInteger("port"))),
                new Management("127.0.0.1", place.getInteger("managementPort")),
                new DatabaseAccess(app, place.getString("owner"), place.getString("ownerPassword"), "", 8),
                Optional.empty(),
                MailAccess.inbox("127.0.0.1", place.getInteger("mailPort")),
                Keys.read(Path.of(place.getString("keys")), random),
                Limits.standard(),
                Optional.empty(),
                Data.none(),
                Metrics.ofThisProcess(),
                new SystemClock(),
                random);
    }
}
