package app.foyer.activity;

import app.foyer.identity.AccountId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** Where activity is kept. Entries of a change of state are appended by the change's own transaction, not here. */
public interface Activities {
    /** Appends page views and the like, all or none. */
    Future<Void> append(List<ActivityEntry> entries);

    /** A part of one account's activity, newest first. */
    Future<ActivityPage> of(AccountId account, ActivityQuery query);

    /** Entries of one account since a time, oldest first, page views left out; for following live. */
    Future<List<ActivityEntry>> since(AccountId account, Instant from, int limit);

    /** Makes the monthly partitions for the month of a time and the next three. */
    Future<Void> makePartitions(Instant month);
}
