package app.foyer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The server as operators run it: {@code ./foyer serve}, in a process of its own, behind a proxy. */
final class FoyerServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final Duration firstAnswer;

    private FoyerServer(Process process, int port, Duration firstAnswer) {
        this.process = process;
        this.port = port;
        this.firstAnswer = firstAnswer;
    }

    /** Starts it, and returns with its first answer. */
    static FoyerServer start(ServerFiles files) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(
                        "./foyer", "serve", "--config", files.config().toString())
                .directory(files.installation().toFile())
                .redirectErrorStream(true)
                .redirectOutput(files.log().toFile())
                .start();
        if (!FirstAnswer.came(files.port(), files.portal(), process, PATIENCE)) {
            process.destroyForcibly();
            throw new IOException("the server did not start, see " + files.log());
        }
        return new FoyerServer(process, files.port(), Duration.ofNanos(System.nanoTime() - began));
    }

    int port() {
        return port;
    }

    /** From the command to the first page. */
    Duration firstAnswer() {
        return firstAnswer;
    }

    double cpuSeconds() throws IOException {
        return ProcessFigures.cpuSeconds(process.pid());
    }

    double residentMebibytes() throws IOException {
        return ProcessFigures.residentMebibytes(process.pid());
    }

    double peakMebibytes() throws IOException {
        return ProcessFigures.peakMebibytes(process.pid());
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What an operator writes for it.
     *
     * @param installation the folder with the launcher and the portals
     * @param portal whose first page is asked for
     */
    record ServerFiles(Path config, Path log, int port, Path installation, String portal) {
        static ServerFiles write(Path home, BenchDatabase database, Path keys) throws IOException {
            int port = Ports.free();
            Path config = home.resolve("foyer.yaml");
            Files.writeString(home.resolve("app.secret"), database.access().appPassword());
            Files.writeString(home.resolve("owner.secret"), database.access().ownerPassword());
            Files.writeString(config, """
                    server: {port: %d, origin: "https://portal.example.co.nz", trustedProxies: ["127.0.0.1"]}
                    management: {port: %d}
                    database:
                      host: %s
                      port: %d
                      name: %s
                      user: %s
                      password: ${file:app.secret}
                      ownerUser: %s
                      ownerPassword: ${file:owner.secret}
                      tls: disable
                    mail: {host: 127.0.0.1, port: %d, starttls: disabled, from: portal@example.co.nz}
                    keys: ${file:%s}
                    """.formatted(
                            port,
                            Ports.free(),
                            database.access().host(),
                            database.access().port(),
                            database.access().database(),
                            database.access().appUser(),
                            database.access().ownerUser(),
                            Ports.free(),
                            keys.getFileName()));
            return new ServerFiles(
                    config, home.resolve("server.log"), port, Path.of("").toAbsolutePath(), BenchClient.PORTAL);
        }

        /** The same for another installation than this one. */
        ServerFiles serving(ManyPortals portals) {
            return new ServerFiles(config, log, port, portals.root(), portals.last());
        }
    }
}
