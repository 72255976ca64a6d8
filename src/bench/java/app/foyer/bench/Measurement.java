package app.foyer.bench;

import app.foyer.bench.FoyerServer.ServerFiles;
import app.foyer.secret.Keys;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/** One whole run. */
record Measurement(Path home, Plan plan) {

    Figures run() throws Exception {
        Path keys = home.resolve("keys.properties");
        SecureRandom random = new SecureRandom();
        Keys.createIfMissing(keys, random);
        try (BenchDatabase database = BenchDatabase.start(home)) {
            say("filling the database: " + plan.clients() + " clients, " + plan.entriesEach() + " entries each");
            List<BenchClient> clients = Filling.fill(database, Keys.read(keys, random), plan);
            ServerFiles files = ServerFiles.write(home, database, keys);
            say("starting the server, cold once and then warm");
            double firstAnswer = firstAnswerOfWarmStart(files);
            int floorPort = Ports.free();
            try (FoyerServer server = FoyerServer.start(files);
                    ChildJvm floor = Contestants.floor(floorPort, database, keys);
                    ChildJvm hashing = Contestants.hashLoop()) {
                Contestants contestants = new Contestants(server, database, clients);
                say("reading Recent Activity, in turn with the bare server");
                Contestant bare = contestants.reads(floorPort, Requests.ACTIVITY_API, floor::cpuSeconds);
                Contestant api = contestants.reads(server.port(), Requests.ACTIVITY_API, server::cpuSeconds);
                Contestant page = contestants.reads(server.port(), Requests.ACTIVITY_PAGE, server::cpuSeconds);
                for (Contestant reader : List.of(bare, api, page)) {
                    reader.warmUp(plan.warmUp());
                }
                Contestant.race(plan.rounds(), plan.reads(), bare, api, page);
                say("signing in, in turn with bare hashing");
                Contestant hashes = Contestants.hashes(hashing);
                Contestant signIns = contestants.signIns();
                hashes.warmUp(plan.warmUp());
                signIns.warmUp(plan.signInWarmUp());
                Contestant.race(plan.rounds(), plan.signIns(), hashes, signIns);
                return new Figures(api, page, bare, signIns, hashes, firstAnswer, server.residentMebibytes());
            }
        }
    }

    /** The first start may build the class archive that the later ones find. */
    private double firstAnswerOfWarmStart(ServerFiles files) throws IOException, InterruptedException {
        double[] warm = new double[plan.starts()];
        FoyerServer.start(files).close();
        for (int i = 0; i < warm.length; i++) {
            try (FoyerServer server = FoyerServer.start(files)) {
                warm[i] = server.firstAnswer().toNanos() / 1e6;
            }
        }
        return Contestant.median(warm);
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
