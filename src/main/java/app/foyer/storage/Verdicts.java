package app.foyer.storage;

import app.foyer.activity.ActivityEntry;
import app.foyer.identity.SignInId;
import app.foyer.proof.Verdict;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;

/** What every judgement of a code does with the sign-in: the attempt was counted before the code was looked at. */
final class Verdicts {
    /** A sign-in whose answer still counts. */
    static final String OPEN = "ended_at is null and completed_at is null and expires_at > $2";

    private Verdicts() {}

    /** Tells of the failure, and ends the sign-in when it was the last one allowed. */
    static Future<Verdict> wrong(
            SqlConnection connection, SignInId signIn, int wrong, int allowed, ActivityEntry failure, Instant now) {
        Future<Void> told = ActivityRows.insert(connection, failure);
        if (wrong < allowed) {
            return told.map(new Verdict.Wrong(allowed - wrong));
        }
        return told.compose(written -> Database.run(
                        connection,
                        "update sign_ins set ended_at = $2 where id = $1",
                        Tuple.of(signIn.value(), Columns.sql(now))))
                .map(new Verdict.Exhausted());
    }
}
