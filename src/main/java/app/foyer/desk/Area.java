package app.foyer.desk;

import io.vertx.core.Future;
import java.util.Optional;

/** The pages and actions of one page source. Rights, reasons and codes are asked for before it is called. */
interface Area {
    /** What a request is to see or do; empty where there is nothing at its path. */
    Optional<Action> action(Asked asked);

    /** Draws what is at the path; for a form that was sent, the page on which it stands, with its slip. */
    Future<Answer> show(Asked asked);

    /** Does what the form says. */
    Future<Answer> act(Asked asked, Action action);
}
