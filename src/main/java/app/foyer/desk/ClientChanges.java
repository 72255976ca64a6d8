package app.foyer.desk;

import app.foyer.account.Typed;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.desk.Answer.Done;
import app.foyer.desk.Answer.Mistaken;
import app.foyer.desk.Asked.Slip;
import app.foyer.desk.Client.Contact;
import app.foyer.desk.Clients.Outcome;
import app.foyer.email.NewMail;
import app.foyer.identity.AccountId;
import app.foyer.identity.SessionId;
import app.foyer.portal.Portal;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What staff change of a client: each leaves one entry, and is told where it did nothing. */
record ClientChanges(ClientDesk desk, Traces traces) {
    private static final int LONGEST_WEB_USER_ID = 100;

    Future<Answer> make(Asked asked, Action action, Client client) {
        AccountId id = client.account().id();
        return switch (action) {
            case CHANGE_WEB_USER_ID -> webUserId(asked, client);
            case CORRECT_CLIENT -> correct(asked, client);
            case END_CLIENT_SESSIONS -> endSessions(asked, id);
            case CLOSE_CLIENT ->
                desk.clients()
                        .setActive(id, false, entry(asked, id, ActivityEvent.ACCOUNT_CLOSED))
                        .map(outcome -> told(id, outcome, "clientClosed"));
            case REOPEN_CLIENT ->
                desk.clients()
                        .setActive(id, true, entry(asked, id, ActivityEvent.ACCOUNT_REOPENED))
                        .map(outcome -> told(id, outcome, "clientReopened"));
            default -> Future.succeededFuture(new Answer.Missing());
        };
    }

    private Future<Answer> webUserId(Asked asked, Client client) {
        AccountId id = client.account().id();
        Optional<String> chosen = Typed.optional(asked.field("webUserId"));
        if (chosen.filter(written -> written.length() > LONGEST_WEB_USER_ID).isPresent()) {
            return mistaken("webUserId", "desk.mistake.longWebUserId");
        }
        if (chosen.equals(client.account().webUserId())) {
            return Future.succeededFuture(new Done(id.toString(), "nothing"));
        }
        return desk.clients()
                .setWebUserId(id, chosen, entry(asked, id, ActivityEvent.WEB_USER_ID_CHANGED))
                .map(outcome -> told(id, outcome, "webUserIdChanged"));
    }

    private Future<Answer> correct(Asked asked, Client client) {
        Contact seen = client.contact();
        Contact typed = new Contact(
                Typed.line(asked.field("name")),
                Typed.optional(asked.field("email")),
                Typed.optional(asked.field("phone")));
        if (typed.name().isEmpty()) {
            return mistaken("name", "desk.mistake.noName");
        }
        if (!typed.email().map(Typed::isEmail).orElse(true)) {
            return mistaken("email", "desk.mistake.noEmail");
        }
        if (!typed.phone().map(Typed::isPhone).orElse(true)) {
            return mistaken("phone", "desk.mistake.noPhone");
        }
        AccountId id = client.account().id();
        if (typed.equals(seen)) {
            return Future.succeededFuture(new Done(id.toString(), "nothing"));
        }
        Map<String, String> facts = Map.of(ActivityWords.WHAT, String.join(", ", differences(seen, typed)));
        ActivityEntry entry = traces.entry(asked, id, ActivityEvent.DETAILS_CORRECTED, facts);
        return notice(asked, client, typed)
                .compose(notice -> desk.clients().correct(id, seen, typed, entry, notice))
                .map(outcome ->
                        told(id, outcome, typed.email().equals(seen.email()) ? "clientCorrected" : "addressCorrected"));
    }

    private static List<String> differences(Contact seen, Contact typed) {
        List<String> what = new ArrayList<>();
        if (!typed.name().equals(seen.name())) {
            what.add("name");
        }
        if (!typed.email().equals(seen.email())) {
            what.add("email");
        }
        if (!typed.phone().equals(seen.phone())) {
            what.add("phone");
        }
        return what;
    }

    /** Worded by the portal that the client was last signed in to, or else by the first there is. */
    private Future<Optional<NewMail>> notice(Asked asked, Client client, Contact typed) {
        List<Portal> portals = desk.theirPortals();
        if (typed.email().equals(client.account().email()) || portals.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        return desk.standings(client, asked.now())
                .map(Standings::latest)
                .map(latest -> desk.notices()
                        .emailChanged(
                                client.account(), latest.orElse(portals.get(0).id()), asked.now()));
    }

    private Future<Answer> endSessions(Asked asked, AccountId id) {
        String which = asked.field("session");
        Optional<SessionId> one = Ids.uuid(which).map(SessionId::new);
        if (one.isEmpty() && !which.equals(ClientForms.EVERY_SESSION)) {
            return mistaken("session", "desk.mistake.noSession");
        }
        ActivityEvent event = one.isPresent() ? ActivityEvent.SESSION_ENDED : ActivityEvent.SESSIONS_ENDED;
        return desk.clients()
                .endSessions(id, one, entry(asked, id, event))
                .map(outcome -> told(id, outcome, one.isPresent() ? "clientSessionEnded" : "clientSessionsEnded"));
    }

    private Answer told(AccountId id, Outcome outcome, String what) {
        return switch (outcome.changed()) {
            case TAKEN -> new Mistaken(new Slip("webUserId", "desk.mistake.takenWebUserId"));
            case OVERTAKEN -> new Mistaken(new Slip("", "desk.mistake.overtaken"));
            case UNCHANGED -> new Done(id.toString(), "nothing");
            case DONE -> {
                traces.hint(id, outcome.sessions());
                yield new Done(id.toString(), what);
            }
        };
    }

    private ActivityEntry entry(Asked asked, AccountId about, ActivityEvent event) {
        return traces.entry(asked, about, event, Map.of());
    }

    private static Future<Answer> mistaken(String field, String text) {
        return Future.succeededFuture(new Mistaken(new Slip(field, text)));
    }
}
