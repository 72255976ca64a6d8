package app.foyer.web;

import app.foyer.activity.Activities;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityPage;
import app.foyer.activity.ActivityQuery;
import app.foyer.identity.AccountId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Activity in a list. */
final class FakeActivities implements Activities {
    final List<ActivityEntry> entries = new CopyOnWriteArrayList<>();

    @Override
    public Future<Void> append(List<ActivityEntry> more) {
        entries.addAll(more);
        return Future.succeededFuture();
    }

    @Override
    public Future<ActivityPage> of(AccountId account, ActivityQuery query) {
        return Future.succeededFuture(ActivityPage.of(entries, query.limit()));
    }

    @Override
    public Future<List<ActivityEntry>> since(AccountId account, Instant from, int limit) {
        return Future.succeededFuture(entries.stream()
                .filter(entry -> !entry.at().isBefore(from))
                .sorted(Comparator.comparing(ActivityEntry::at))
                .limit(limit)
                .toList());
    }

    @Override
    public Future<Void> makePartitions(Instant month) {
        return Future.succeededFuture();
    }
}
