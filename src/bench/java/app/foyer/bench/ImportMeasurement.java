package app.foyer.bench;

import app.foyer.identity.PortalId;
import app.foyer.secret.Keys;
import app.foyer.storage.Database;
import app.foyer.storage.Stores;
import app.foyer.transfer.Author;
import app.foyer.transfer.Format;
import app.foyer.transfer.Import;
import app.foyer.transfer.Report;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long it takes to bring in many clients with passwords and apps, and to find them there. */
record ImportMeasurement(Path home, int count) {
    private static final PortalId PORTAL = new PortalId("client-connect");

    ImportFigures run() throws Exception {
        Keys.createIfMissing(home.resolve("keys"), new SecureRandom());
        Keys keys = Keys.read(home.resolve("keys"), new SecureRandom());
        try (BenchDatabase database = BenchDatabase.start(home)) {
            Vertx vertx = Vertx.vertx();
            Database access = Database.open(vertx, app(database), 1);
            var setting =
                    new Import.Setting(List.of(PORTAL), ZoneId.of("Pacific/Auckland"), Author.at(PORTAL), "unused");
            Import importing =
                    new Import(vertx, Stores.over(access).manyClients(), keys.sealer(), setting, Instant::now);
            double added = seconds(importing, count, 0);
            double again = seconds(importing, 0, count);
            access.close().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
            vertx.close().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
            return new ImportFigures(count, added, again);
        }
    }

    private double seconds(Import importing, int added, int unchanged) throws Exception {
        long began = System.nanoTime();
        Report report = importing
                .run(new Numbered(), Format.CSV, false)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.MINUTES);
        if (report.added() != added || report.unchanged() != unchanged) {
            throw new IllegalStateException(report.complaints("import") + report.summary());
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static PgConnectOptions app(BenchDatabase database) {
        return new PgConnectOptions()
                .setHost(database.access().host())
                .setPort(database.access().port())
                .setDatabase(database.access().database())
                .setUser(database.access().appUser())
                .setPassword(database.access().appPassword());
    }

    /** A file of that many rows, each made when it is read. */
    private final class Numbered extends Reader {
        private int row = -1;
        private StringReader text =
                new StringReader("clientId,webUserId,name,email,emailConfirmed,passwordHash,totpSecret\n");

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int read = text.read(into, from, length);
            if (read < 0 && ++row < count) {
                text = new StringReader(row());
                return read(into, from, length);
            }
            return read;
        }

        private String row() {
            return "C" + (1_000_000 + row) + ",web" + row + "," + ManyClients.first(row) + " "
                    + ManyClients.last(row / 7)
                    + "," + row + "@clients.example.co.nz,yes,"
                    + "$2b$06$m0CrhHm10qJ3lXRY.5zDGOQTu.CUoSryz6UnVs2CtTVR2.OAGkpNa,GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\n";
        }

        @Override
        public void close() {}
    }
}
