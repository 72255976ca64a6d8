package app.foyer.desk;

import app.foyer.desk.Clients.Found;
import app.foyer.desk.Clients.Place;
import app.foyer.desk.Standings.Open;
import app.foyer.desk.Standings.Standing;
import app.foyer.identity.Caller;
import app.foyer.signin.Prospect;
import app.foyer.view.CallerWords;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clients as templates know them; what was found and a single client have the same names. */
record ClientsView(Asked asked) {

    Map<String, Object> nothingSought() {
        Map<String, Object> model = new HashMap<>();
        model.put("search", asked.at(ClientPages.SEARCH));
        model.put("sought", "");
        model.put("searched", false);
        model.put("continued", false);
        model.put("found", List.of());
        model.put("next", false);
        model.put("one", false);
        return model;
    }

    /** A part of what was found; {@code continued} when it is not the first. */
    Map<String, Object> found(String sought, Found found, boolean continued) {
        Map<String, Object> model = nothingSought();
        model.put("sought", sought);
        model.put("searched", true);
        model.put("continued", continued);
        model.put("found", found.clients().stream().map(this::facts).toList());
        model.put("next", found.next().<Object>map(ClientsView::place).orElse(false));
        return model;
    }

    /** One client; {@code activity} when all that happened is shown instead of what can be done. */
    Map<String, Object> client(ClientSeen seen, boolean activity) {
        Map<String, Object> one = facts(seen.client());
        one.put("activityOnly", activity);
        one.put("told", seen.told().<Object>map(this::told).orElse(false));
        one.put(
                "sessions",
                seen.sessions().stream().map(open -> session(seen, open)).toList());
        one.put(
                "portals",
                seen.standings().stream()
                        .map(standing -> portal(seen, standing))
                        .toList());
        one.put("forms", activity ? List.of() : new ClientForms(asked, seen).models());
        one.put(
                "closedFor",
                seen.client().active() || Desk.permits(asked.who(), Action.REOPEN_CLIENT) ? "" : onlyApprovers());
        Map<String, Object> model = nothingSought();
        model.put("one", one);
        return model;
    }

    private Map<String, Object> facts(Client client) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("path", path(asked, client));
        facts.put("account", client.account().id().toString());
        facts.put("name", client.account().name());
        facts.put("clientId", client.account().clientId());
        facts.put("webUserId", client.account().webUserId().orElse(""));
        facts.put("email", client.account().email().orElse(""));
        facts.put("emailConfirmed", time(client.emailConfirmed()));
        facts.put("phone", client.phone().orElse(""));
        facts.put("phoneConfirmed", time(client.phoneConfirmed()));
        facts.put("address", lines(client.address().orElse("")));
        facts.put("active", client.active());
        facts.put("since", asked.times().model(client.since()));
        return facts;
    }

    /** As templates draw what was written in several lines. */
    static List<Map<String, Object>> lines(String text) {
        return text.lines().map(line -> Map.<String, Object>of("line", line)).toList();
    }

    private Map<String, Object> told(ToldByPhone told) {
        return Map.of(
                "code",
                told.code().inGroups(),
                "portal",
                told.portal(),
                "until",
                asked.times().model(told.until()));
    }

    private Map<String, Object> session(ClientSeen seen, Open open) {
        return Map.of(
                "portal",
                seen.name(open.portal()),
                "method",
                StandingWords.method(open.method(), asked.words()),
                "device",
                device(open.caller(), asked),
                "since",
                asked.times().model(open.since()),
                "lastSeen",
                asked.times().model(open.lastSeen()));
    }

    private Map<String, Object> portal(ClientSeen seen, Standing standing) {
        StandingWords words = new StandingWords(asked.words(), Prospect.of(seen.portal(standing), standing.channels()));
        Map<String, Object> portal = new HashMap<>();
        portal.put("name", seen.name(standing.portal()));
        portal.put("ahead", words.ahead());
        portal.put("why", words.why());
        portal.put("email", words.email());
        portal.put("paired", time(standing.paired()));
        portal.put("emailDefault", time(standing.emailDefault()));
        portal.put("defaultWithout", standing.emailDefault().isPresent() ? words.whyDefaultHasNoEffect() : "");
        portal.put("lastSignedIn", time(standing.lastSignedIn()));
        return portal;
    }

    private Object time(Optional<Instant> at) {
        return at.<Object>map(asked.times()::model).orElse(false);
    }

    private String onlyApprovers() {
        return asked.words().say("desk.clients.onlyApprovers");
    }

    static String device(Caller caller, Asked asked) {
        String browser = CallerWords.browser(caller, asked.words());
        return browser.isEmpty() || caller.address().isEmpty()
                ? browser + caller.address()
                : browser + ", " + caller.address();
    }

    static String path(Asked asked, Client client) {
        return asked.at(client.account().id().toString());
    }

    private static Map<String, Object> place(Place place) {
        return Map.of("term", place.term(), "account", place.account().toString());
    }
}
