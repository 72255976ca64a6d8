package app.foyer.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** What one connection says, request after request. */
interface Conversation {
    byte[] next();

    /** Takes the answer; says whether with it one whole unit is done. */
    boolean hear(Response response);

    /** Reads one address again and again, every time as somebody else who is signed in. */
    static Conversation reading(String path, List<BenchClient> clients) {
        return new Conversation() {
            @Override
            public byte[] next() {
                BenchClient somebody = clients.get(ThreadLocalRandom.current().nextInt(clients.size()));
                return Requests.get(
                        path, Map.of(Requests.SESSION_COOKIE, somebody.session().value()));
            }

            @Override
            public boolean hear(Response response) {
                response.mustBe(200);
                return true;
            }
        };
    }
}
