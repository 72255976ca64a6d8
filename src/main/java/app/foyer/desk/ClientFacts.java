package app.foyer.desk;

import app.foyer.account.StaffAccounts;
import app.foyer.activity.ActivityQuery;
import app.foyer.desk.Answer.History;
import app.foyer.desk.Answer.Shown;
import app.foyer.desk.Clients.Found;
import app.foyer.desk.Clients.Place;
import app.foyer.desk.Standings.Open;
import app.foyer.desk.Standings.Standing;
import app.foyer.portal.Portal;
import app.foyer.signin.Prospect;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Clients as programs are told of them: ids and times, and no words that a language could change. */
record ClientFacts(ClientDesk desk, StaffAccounts staff) implements ClientPictures {

    @Override
    public Answer nothingSought(Asked asked) {
        return new Shown("", found(new Found(List.of(), Optional.empty())));
    }

    @Override
    public Future<Answer> found(Asked asked) {
        return ClientSearch.of(asked)
                .map(search -> desk.clients()
                        .search(search.sought(), search.after(), ClientSearch.FOUND_AT_ONCE)
                        .<Answer>map(found -> new Shown("", found(found))))
                .orElseGet(() -> Future.succeededFuture(nothingSought(asked)));
    }

    private static Map<String, Object> found(Found found) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("clients", found.clients().stream().map(ClientFacts::facts).toList());
        facts.put("next", found.next().map(ClientFacts::place).orElse(null));
        return facts;
    }

    private static Map<String, Object> place(Place place) {
        return Map.of("term", place.term(), "account", place.account().toString());
    }

    @Override
    public Future<Answer> of(Asked asked, Client client, Optional<ToldByPhone> told) {
        if (told.isPresent()) {
            return Future.succeededFuture(new Shown("", facts(told.get())));
        }
        return asked.below().size() == 2 ? activity(asked, client) : one(asked, client);
    }

    private static Map<String, Object> facts(ToldByPhone told) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("code", told.code().inGroups());
        facts.put("validUntil", told.until().toString());
        return facts;
    }

    private Future<Answer> activity(Asked asked, Client client) {
        ActivityQuery query = ClientPages.query(asked);
        return desk.activities()
                .of(client.account().id(), query)
                .compose(page -> StaffNames.of(staff)
                        .map(names -> new Shown(
                                "", Map.of(), Optional.of(new History("", true, query, page, names.names())))));
    }

    private Future<Answer> one(Asked asked, Client client) {
        List<Portal> portals = desk.theirPortals();
        Future<List<Open>> sessions = desk.sessions(client, asked.now());
        Future<List<Standing>> standings = desk.standings(client, asked.now());
        return Future.all(sessions, standings).map(read -> {
            Map<String, Object> facts = facts(client);
            facts.put("portals", standings(portals, standings.result()));
            facts.put(
                    "sessions",
                    sessions.result().stream().map(ClientFacts::facts).toList());
            return new Shown("", facts);
        });
    }

    private static List<Map<String, Object>> standings(List<Portal> portals, List<Standing> standings) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Portal portal : portals) {
            standings.stream()
                    .filter(standing -> standing.portal().equals(portal.id()))
                    .forEach(standing -> all.add(facts(standing, Prospect.of(portal, standing.channels()))));
        }
        return all;
    }

    private static Map<String, Object> facts(Client client) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", client.account().id().toString());
        facts.put("clientId", client.account().clientId());
        facts.put("webUserId", client.account().webUserId().orElse(null));
        facts.put("name", client.account().name());
        facts.put("email", client.account().email().orElse(null));
        facts.put("emailConfirmedAt", time(client.emailConfirmed()));
        facts.put("phone", client.phone().orElse(null));
        facts.put("phoneConfirmedAt", time(client.phoneConfirmed()));
        facts.put("active", client.active());
        facts.put("since", client.since().toString());
        return facts;
    }

    private static Map<String, Object> facts(Standing standing, Prospect prospect) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("portal", standing.portal().value());
        facts.put("next", ahead(prospect));
        facts.put("why", prospect.why().id());
        facts.put("emailCode", prospect.emailCode().permits());
        facts.put(
                "preferred",
                standing.channels().preferred().map(method -> method.id()).orElse(null));
        facts.put("pairedAt", time(standing.paired()));
        facts.put("emailDefaultAt", time(standing.emailDefault()));
        facts.put("lastSignedInAt", time(standing.lastSignedIn()));
        return facts;
    }

    /** What comes after the password. */
    static String ahead(Prospect prospect) {
        return prospect.ahead().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> facts(Open open) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", open.id().toString());
        facts.put("portal", open.portal().value());
        facts.put("method", open.method().id());
        facts.put("browser", open.caller().browser());
        facts.put("address", open.caller().address());
        facts.put("since", open.since().toString());
        facts.put("lastSeenAt", open.lastSeen().toString());
        return facts;
    }

    private static String time(Optional<Instant> at) {
        return at.map(Instant::toString).orElse(null);
    }
}
