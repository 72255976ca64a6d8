package app.foyer.storage;

import app.foyer.bus.Fault;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells a database that does not answer from a bug. */
final class Faults {
    /** Connection, resources, operator's intervention, system: PostgreSQL's manual, appendix A; and lost races. */
    private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "57", "58");

    private Faults() {}

    static Fault of(Throwable failure) {
        return passes(failure)
                ? Fault.unavailable("the database does not answer: " + failure.getMessage(), failure)
                : Fault.of(failure);
    }

    /** Whether it may work when it is tried again. */
    static boolean passes(Throwable failure) {
        if (failure instanceof PgException refused) {
            String state = refused.getSqlState();
            return state != null && state.length() == 5 && PASSING.contains(state.substring(0, 2));
        }
        return failure instanceof IOException
                || failure instanceof TimeoutException
                || failure instanceof VertxException
                || failure.getClass().getSimpleName().equals("NoStackTraceThrowable");
    }
}
