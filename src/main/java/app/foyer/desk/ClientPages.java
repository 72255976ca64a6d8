package app.foyer.desk;

import app.foyer.account.StaffAccounts;
import app.foyer.activity.ActivityCursor;
import app.foyer.activity.ActivityPage;
import app.foyer.activity.ActivityQuery;
import app.foyer.activity.ActivityType;
import app.foyer.desk.Answer.History;
import app.foyer.desk.Answer.Shown;
import app.foyer.desk.Standings.Open;
import app.foyer.desk.Standings.Standing;
import app.foyer.portal.Portal;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** What staff see of clients. */
record ClientPages(ClientDesk desk, StaffAccounts staff) implements ClientPictures {
    static final String SEARCH = "search";
    static final String ACTIVITY = "activity";
    private static final int LATEST = 6;

    @Override
    public Answer nothingSought(Asked asked) {
        return new Shown("", new ClientsView(asked).nothingSought());
    }

    @Override
    public Future<Answer> found(Asked asked) {
        return ClientSearch.of(asked)
                .map(search -> desk.clients()
                        .search(search.sought(), search.after(), ClientSearch.FOUND_AT_ONCE)
                        .<Answer>map(found -> new Shown(
                                "",
                                new ClientsView(asked)
                                        .found(
                                                search.sought(),
                                                found,
                                                search.after().isPresent()))))
                .orElseGet(() -> Future.succeededFuture(nothingSought(asked)));
    }

    /** A client with what can be done for them; or, below that, with all that happened. */
    @Override
    public Future<Answer> of(Asked asked, Client client, Optional<ToldByPhone> told) {
        boolean whole = asked.below().size() == 2 && asked.below().get(1).equals(ACTIVITY);
        List<Portal> portals = desk.theirPortals();
        Future<List<Open>> sessions = desk.sessions(client, asked.now());
        Future<List<Standing>> standings = desk.standings(client, asked.now());
        ActivityQuery query = whole ? query(asked) : new ActivityQuery(LATEST, Optional.empty(), Optional.empty());
        Future<ActivityPage> activity = desk.activities().of(client.account().id(), query);
        Future<StaffNames> names = StaffNames.of(staff);
        return Future.all(sessions, standings, activity, names)
                .map(read -> new Shown(
                        client.account().name(),
                        new ClientsView(asked)
                                .client(
                                        new ClientSeen(client, portals, sessions.result(), standings.result(), told),
                                        whole),
                        Optional.of(new History(
                                asked.at(client.account().id().toString(), ACTIVITY),
                                whole,
                                query,
                                activity.result(),
                                names.result().names()))));
    }

    static ActivityQuery query(Asked asked) {
        return new ActivityQuery(
                ActivityQuery.DEFAULT_LIMIT,
                ActivityCursor.parse(asked.field("before")),
                ActivityType.of(asked.field("type")));
    }
}
