package app.foyer.web;

import app.foyer.account.Account;
import app.foyer.message.Conversation;
import app.foyer.message.Draft;
import app.foyer.message.Message;
import app.foyer.message.Read;
import app.foyer.session.Session;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A client's messages as templates know them; the list and a single conversation have the same names. */
record MessagesView(Visit visit, String page, MessageForm form) {

    static Map<String, Object> of(Visit visit, String page, MessageForm form) {
        return Map.of(
                "messages", new MessagesView(visit, page, form).model(), "mistake", StepView.mistake(form.mistake()));
    }

    /** The address of one conversation. */
    static String path(String page, UUID conversation) {
        return page + "?" + MessageForm.CONVERSATION + "=" + conversation;
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("flash", form.flash());
        model.put("path", visit.path(page));
        model.put("all", form.all().stream().map(this::row).toList());
        model.put("one", form.read().<Object>map(this::one).orElse(false));
        model.put("write", write());
        model.put(
                "byEmail",
                visit.session().map(Session::account).flatMap(Account::email).isPresent());
        return model;
    }

    private Map<String, Object> row(Conversation conversation) {
        return Map.of(
                "path", path(visit.path(page), conversation.id()),
                "subject", conversation.subject(),
                "at", visit.times().model(conversation.lastAt()),
                "unread", conversation.unread(),
                "waits", conversation.waitsSince().isPresent());
    }

    private Map<String, Object> one(Read read) {
        return Map.of(
                "subject", read.conversation().subject(),
                "full", read.conversation().count() >= Conversation.LONGEST,
                "entries", read.messages().stream().map(this::entry).toList());
    }

    private Map<String, Object> entry(Message message) {
        return Map.of(
                "own",
                message.staff().isEmpty(),
                "who",
                message.staff().isEmpty()
                        ? visit.words().say("messages.you")
                        : visit.portal().name(),
                "at",
                visit.times().model(message.at()),
                "body",
                message.body());
    }

    private Map<String, Object> write() {
        Map<String, Object> write = new HashMap<>();
        write.put("action", visit.path(page + "/write"));
        write.put(
                "conversation",
                form.read().map(read -> read.conversation().id().toString()).orElse(""));
        write.put("key", form.key().toString());
        write.put("opened", form.mistake().isPresent());
        write.put("subject", form.typed().subject());
        write.put("subjectError", error(MessageForm.SUBJECT));
        write.put("longestSubject", Draft.LONGEST_SUBJECT);
        write.put("body", form.typed().body());
        write.put("bodyError", error(MessageForm.BODY));
        write.put("longestBody", Draft.LONGEST_BODY);
        return write;
    }

    private String error(String field) {
        Optional<Mistake> there = form.mistake().filter(made -> made.field().equals(field));
        return there.map(Mistake::text).orElse("");
    }
}
