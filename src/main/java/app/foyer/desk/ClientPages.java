package app.foyer.desk;

import app.foyer.account.StaffAccounts;
import app.foyer.account.StaffAccounts.Member;
import app.foyer.account.Typed;
import app.foyer.activity.ActivityCursor;
import app.foyer.activity.ActivityPage;
import app.foyer.activity.ActivityQuery;
import app.foyer.activity.ActivityType;
import app.foyer.desk.Answer.History;
import app.foyer.desk.Answer.Shown;
import app.foyer.desk.Clients.Place;
import app.foyer.desk.Standings.Open;
import app.foyer.desk.Standings.Standing;
import app.foyer.identity.AccountId;
import app.foyer.portal.Portal;
import app.foyer.session.Sessions.Limits;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What staff see of clients. */
record ClientPages(ClientDesk desk, StaffAccounts staff) {
    static final String SEARCH = "search";
    static final String ACTIVITY = "activity";
    private static final int FOUND_AT_ONCE = 20;
    private static final int LATEST = 6;

    Answer nothingSought(Asked asked) {
        return new Shown("", new ClientsView(asked).nothingSought());
    }

    Future<Answer> found(Asked asked) {
        String sought = Typed.line(asked.field("sought"));
        if (sought.isEmpty()) {
            return Future.succeededFuture(nothingSought(asked));
        }
        Optional<Place> after =
                Ids.account(asked.field("account")).map(account -> new Place(Typed.line(asked.field("term")), account));
        return desk.clients()
                .search(sought, after, FOUND_AT_ONCE)
                .map(found -> new Shown("", new ClientsView(asked).found(sought, found, after.isPresent())));
    }

    Future<Answer> of(Asked asked, Client client) {
        return of(asked, client, Optional.empty());
    }

    /** A client with what can be done for them; or, below that, with all that happened. */
    Future<Answer> of(Asked asked, Client client, Optional<ToldByPhone> told) {
        boolean whole = asked.below().size() == 2 && asked.below().get(1).equals(ACTIVITY);
        List<Portal> portals = desk.theirPortals();
        Future<List<Open>> sessions = desk.standings().sessions(client.account().id(), limits(asked));
        Future<List<Standing>> standings = desk.standings()
                .at(client.account().id(), portals.stream().map(Portal::id).toList(), desk.spent(), asked.now());
        ActivityQuery query = whole ? query(asked) : new ActivityQuery(LATEST, Optional.empty(), Optional.empty());
        Future<ActivityPage> activity = desk.activities().of(client.account().id(), query);
        Future<Map<AccountId, String>> names = names();
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
                                names.result()))));
    }

    private Limits limits(Asked asked) {
        return new Limits(
                asked.now().minus(desk.sessions().idle()),
                asked.now().minus(desk.sessions().absolute()),
                asked.now());
    }

    private static ActivityQuery query(Asked asked) {
        return new ActivityQuery(
                ActivityQuery.DEFAULT_LIMIT,
                ActivityCursor.parse(asked.field("before")),
                ActivityType.of(asked.field("type")));
    }

    private Future<Map<AccountId, String>> names() {
        return staff.all()
                .map(members -> members.stream()
                        .map(Member::account)
                        .collect(Collectors.toMap(account -> account.id(), account -> account.name())));
    }
}
