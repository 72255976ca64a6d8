package app.foyer.bench;

import app.foyer.bench.FoyerServer.ServerFiles;
import app.foyer.secret.Keys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What many portals cost: at the start, in memory, while nothing happens, and until an edit is served. */
record PortalsMeasurement(Path home, int count) {
    private static final int STARTS = 3;
    private static final int EDITS = 20;
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration KEEPING = Duration.ofMinutes(2);
    private static final long PAUSE_MS = 5;
    private static final Pattern VERSION = Pattern.compile("\"Foyer-Version\":\"([0-9a-f]+)\"");

    PortalsFigures run() throws Exception {
        Path keys = home.resolve("keys.properties");
        Keys.createIfMissing(keys, new SecureRandom());
        try (BenchDatabase database = BenchDatabase.start(home)) {
            say("writing " + count + " portals");
            ManyPortals portals = ManyPortals.write(home.resolve("installation"), count);
            ServerFiles files = ServerFiles.write(home, database, keys).serving(portals);
            say("starting the server, cold once and then warm");
            double[] starts = new double[STARTS];
            FoyerServer.start(files).close();
            for (int i = 0; i < starts.length - 1; i++) {
                starts[i] = startAndStop(files);
            }
            try (FoyerServer server = FoyerServer.start(files)) {
                starts[starts.length - 1] = seconds(server.firstAnswer());
                say("waiting until all versions are kept, then letting it be");
                waitUntilKept(database);
                double idle = idleShare(server);
                Seconds edits = edits(server, portals);
                return new PortalsFigures(
                        count, Seconds.of(starts), edits, idle, server.peakMebibytes(), server.residentMebibytes());
            }
        }
    }

    private static double startAndStop(ServerFiles files) throws IOException, InterruptedException {
        try (FoyerServer server = FoyerServer.start(files)) {
            return seconds(server.firstAnswer());
        }
    }

    /** After its first start a server writes every portal's version into the database, some at a time. */
    private void waitUntilKept(BenchDatabase database) throws SQLException, IOException, InterruptedException {
        long until = System.nanoTime() + KEEPING.toNanos();
        try (Connection owner = database.asOwner();
                PreparedStatement count = owner.prepareStatement("select count(*) from kept_portals")) {
            while (kept(count) < this.count) {
                if (System.nanoTime() > until) {
                    throw new IOException("only " + kept(count) + " versions are kept");
                }
                Thread.sleep(100);
            }
        }
    }

    private static int kept(PreparedStatement count) throws SQLException {
        try (ResultSet rows = count.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Which share of one processor the server takes while nobody asks it for anything. */
    private static double idleShare(FoyerServer server) throws IOException, InterruptedException {
        Thread.sleep(IDLE.toMillis() / 2); // the JVM is still compiling what the start needed
        double before = server.cpuSeconds();
        Thread.sleep(IDLE.toMillis());
        return (server.cpuSeconds() - before) / seconds(IDLE);
    }

    /** From the moment a file is written to the first page of another version. */
    private Seconds edits(FoyerServer server, ManyPortals portals) throws IOException, InterruptedException {
        say("editing " + EDITS + " portals");
        double[] seconds = new double[EDITS];
        for (int i = 0; i < EDITS; i++) {
            int number = (int) ((i + 0.5) * count / EDITS);
            String before = version(server, number);
            portals.edit(number, "edit " + i);
            long written = System.nanoTime();
            while (version(server, number).equals(before)) {
                if (System.nanoTime() - written > PATIENCE.toNanos()) {
                    throw new IOException("the edit of " + ManyPortals.id(number) + " is not served");
                }
                Thread.sleep(PAUSE_MS);
            }
            seconds[i] = (System.nanoTime() - written) / 1e9;
            Thread.sleep(137L * (i % 7)); // so that not all edits meet the watch at the same moment
        }
        return Seconds.of(seconds);
    }

    private static String version(FoyerServer server, int number) throws IOException, InterruptedException {
        URI page = URI.create("http://localhost:" + server.port() + "/" + ManyPortals.id(number) + "/");
        String body = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                .body();
        Matcher version = VERSION.matcher(body);
        if (!version.find()) {
            throw new IOException("no version in the page of " + page);
        }
        return version.group(1);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
