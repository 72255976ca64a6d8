package app.foyer.desk;

import app.foyer.desk.Field.Choice;
import app.foyer.desk.Field.Kind;
import app.foyer.identity.PortalId;
import app.foyer.message.Conversation;
import app.foyer.message.Mailbox.Part;
import app.foyer.message.Mailbox.Place;
import app.foyer.message.Message;
import app.foyer.message.Read;
import app.foyer.portal.PageSource;
import app.foyer.portal.Portal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Messages as staff's templates know them; a list, a client's and a single conversation have the same names. */
record MailboxView(Asked asked, List<Portal> portals) {
    static final String ANSWER = "answer";
    static final String SETTLE = "settle";
    static final String WRITE = "write";
    static final String CLIENT = "client";
    static final String SHOW = "show";
    static final String SETTLED = "answered";
    static final String AFTER = "after";
    static final String SUBJECT = "subject";
    static final String PORTAL = "portal";
    static final String BODY = "body";
    static final String KEY = "key";
    static final String SEEN = "seen";

    /** Those where a client can read what is written. */
    static List<Portal> portals(List<Portal> all) {
        return all.stream()
                .filter(portal -> portal.pages().stream().anyMatch(page -> page.source() == PageSource.MESSAGES))
                .toList();
    }

    Map<String, Object> list(Part part, boolean settled) {
        Map<String, Object> model = model(part.conversations());
        model.put(
                "filters",
                List.of(
                        filter("desk.mailbox.waiting", "", !settled),
                        filter("desk.mailbox.answered", SETTLED, settled)));
        model.put("settled", settled);
        model.put("next", part.next().map(place -> next(place, settled)).orElse(""));
        return model;
    }

    Map<String, Object> ofClient(Client client, List<Conversation> all) {
        Map<String, Object> model = model(all);
        model.put(
                "client",
                Map.of(
                        "name", client.account().name(),
                        "clientId", client.account().clientId(),
                        "account", client.account().id().toString()));
        model.put("forms", client.active() ? write(client) : List.of());
        return model;
    }

    Map<String, Object> one(Read read, StaffNames names) {
        Conversation conversation = read.conversation();
        Map<String, Object> one = row(conversation);
        one.put("account", conversation.client().id().toString());
        one.put("read", conversation.readAt().<Object>map(asked.times()::model).orElse(false));
        one.put("unread", conversation.unread());
        one.put(
                "entries",
                read.messages().stream()
                        .map(entry -> entry(entry, conversation, names))
                        .toList());
        Map<String, Object> model = model(List.of());
        model.put("one", one);
        model.put("forms", forms(conversation));
        return model;
    }

    private Map<String, Object> model(List<Conversation> conversations) {
        Map<String, Object> model = new HashMap<>();
        model.put("path", asked.path());
        model.put("filters", List.of());
        model.put("settled", false);
        model.put("all", conversations.stream().map(this::row).toList());
        model.put("next", "");
        model.put("client", false);
        model.put("one", false);
        model.put("forms", List.of());
        return model;
    }

    private Map<String, Object> filter(String title, String show, boolean current) {
        return Map.of(
                "path",
                show.isEmpty() ? asked.path() : asked.path() + "?" + SHOW + "=" + show,
                "title",
                say(title),
                "current",
                current);
    }

    private String next(Place place, boolean settled) {
        return asked.path() + "?" + (settled ? SHOW + "=" + SETTLED + "&" : "") + AFTER + "="
                + new ListPlace(place.at(), place.conversation()).written();
    }

    private Map<String, Object> row(Conversation conversation) {
        Map<String, Object> row = new HashMap<>();
        row.put("path", asked.at(conversation.id().toString()));
        row.put("subject", conversation.subject());
        row.put("name", conversation.client().name());
        row.put("clientId", conversation.client().clientId());
        row.put("portal", name(conversation.portal()));
        row.put("at", asked.times().model(conversation.lastAt()));
        row.put(
                "waits",
                conversation.waitsSince().<Object>map(asked.times()::model).orElse(false));
        return row;
    }

    private Map<String, Object> entry(Message message, Conversation conversation, StaffNames names) {
        return Map.of(
                "own", message.staff().isPresent(),
                "who",
                        message.staff()
                                .map(names::of)
                                .orElse(conversation.client().name()),
                "at", asked.times().model(message.at()),
                "body", message.body());
    }

    private List<Map<String, Object>> forms(Conversation conversation) {
        String path = asked.at(conversation.id().toString());
        List<Map<String, Object>> hidden = List.of(key(), hidden(SEEN, Integer.toString(conversation.count())));
        List<Map<String, Object>> forms = new ArrayList<>();
        if (conversation.count() < Conversation.LONGEST) {
            ActionForm answer = new ActionForm(asked, path, ANSWER, Action.ANSWER_MESSAGE);
            Map<String, Object> model = answer.model(body(answer));
            model.put("hidden", hidden);
            model.put("open", true);
            forms.add(model);
        }
        if (conversation.waitsSince().isPresent()) {
            Map<String, Object> settle = new ActionForm(asked, path, SETTLE, Action.SETTLE_MESSAGE).model();
            settle.put("hidden", hidden);
            forms.add(settle);
        }
        return forms;
    }

    private List<Map<String, Object>> write(Client client) {
        List<Portal> readable = portals(portals);
        if (readable.isEmpty()) {
            return List.of();
        }
        ActionForm form =
                new ActionForm(asked, asked.at(client.account().id().toString()), WRITE, Action.WRITE_MESSAGE);
        List<Choice> choices = readable.stream()
                .map(portal -> new Choice(portal.id().value(), portal.name(), ""))
                .toList();
        Map<String, Object> model = form.model(
                Field.choice(
                        PORTAL,
                        say("desk.mailbox.portal"),
                        form.typed(PORTAL, choices.get(0).value()),
                        choices),
                Field.of(Kind.TEXT, SUBJECT, say("desk.mailbox.subject"), "", form.typed(SUBJECT, "")),
                body(form));
        model.put("hidden", List.of(key()));
        return List.of(model);
    }

    private Field body(ActionForm form) {
        return Field.of(
                Kind.LETTER, BODY, say("desk.mailbox.message"), say("desk.mailbox.messageHint"), form.typed(BODY, ""));
    }

    /** The same again after a mistake: what is sent twice by one form is one message. */
    private Map<String, Object> key() {
        return hidden(
                KEY, Ids.uuid(asked.field(KEY)).orElseGet(UUID::randomUUID).toString());
    }

    private static Map<String, Object> hidden(String name, String value) {
        return Map.of("name", name, "value", value);
    }

    private String name(PortalId portal) {
        return portals.stream()
                .filter(known -> known.id().equals(portal))
                .map(Portal::name)
                .findFirst()
                .orElse(portal.value());
    }

    private String say(String text) {
        return asked.words().say(text);
    }
}
