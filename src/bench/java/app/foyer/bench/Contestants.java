package app.foyer.bench;

import app.foyer.demo.EmbeddedDatabase;
import com.google.common.primitives.ImmutableIntArray;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Who is measured against whom. */
record Contestants(FoyerServer server, BenchDatabase database, List<BenchClient> clients) {

    /** Whole sign-ins, each by the client who has waited longest: no app shows a code twice. */
    Contestant signIns() {
        AtomicInteger next = new AtomicInteger();
        Load load = new Load(
                server.port(),
                Plan.SIGNING_IN,
                () -> new SigningIn(() -> clients.get(next.getAndIncrement() % clients.size())));
        return new Contestant(load::run, () -> server.cpuSeconds() + database.cpuSeconds());
    }

    Contestant reads(int port, String path, Contestant.Cpu ofServer) {
        Load load = new Load(port, Plan.READERS, () -> Conversation.reading(path, clients));
        return new Contestant(load::run, () -> ofServer.seconds() + database.cpuSeconds());
    }

    static Contestant hashes(ChildJvm loop) {
        return new Contestant(time -> hash(loop, time), loop::cpuSeconds);
    }

    private static Turn hash(ChildJvm loop, Duration time) throws IOException {
        loop.tell(Long.toString(time.toMillis()));
        String[] words = loop.hear().split(" ", 2);
        return new Turn(Integer.parseInt(words[0]), Long.parseLong(words[1]) / 1e9, ImmutableIntArray.of(), 0);
    }

    static ChildJvm hashLoop() throws IOException {
        return ChildJvm.start(HashLoop.class, Map.of());
    }

    /** The bare server, listening. */
    static ChildJvm floor(int port, BenchDatabase database, Path keys) throws IOException {
        EmbeddedDatabase access = database.access();
        ChildJvm floor = ChildJvm.start(
                FloorServer.class,
                Map.of(FloorServer.PASSWORD, access.appPassword()),
                Integer.toString(port),
                access.host(),
                Integer.toString(access.port()),
                access.database(),
                access.appUser(),
                keys.toString());
        floor.hear();
        return floor;
    }
}
