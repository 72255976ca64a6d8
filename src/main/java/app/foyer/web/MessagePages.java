package app.foyer.web;

import app.foyer.identity.Caller;
import app.foyer.message.OwnMessages;
import app.foyer.message.Sent;
import app.foyer.portal.PageSource;
import app.foyer.portal.PortalPage;
import app.foyer.session.Session;
import app.foyer.web.MessageForm.Typed;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/** "Messages": what a client and staff write to each other. */
final class MessagePages {
    private static final String DONE = "done";
    private static final String SENT = "sent";

    private final Pages pages;
    private final Exchanges exchanges;
    private final Visitors visitors;
    private final OwnMessages messages;

    MessagePages(Pages pages, Exchanges exchanges, Visitors visitors, OwnMessages messages) {
        this.pages = pages;
        this.exchanges = exchanges;
        this.visitors = visitors;
        this.messages = messages;
    }

    void mount(Routes routes, PostedForms forms) {
        routes.post("/:portal/:page/write", forms.to(this::write));
        routes.get("/:portal/:page/write", context -> PageMoves.back(exchanges.of(context), PageSource.MESSAGES));
    }

    /** What a client is shown: one conversation, or all and a form to begin another. */
    Future<MessageForm> form(Exchange exchange, Session session) {
        String asked = param(exchange, MessageForm.CONVERSATION);
        Optional<UUID> conversation = WrittenId.of(asked);
        if (conversation.isEmpty() && !asked.isEmpty()) {
            throw Refusal.notFound();
        }
        return form(session, conversation).map(form -> form.saying(flash(exchange, session)));
    }

    private Future<MessageForm> form(Session session, Optional<UUID> conversation) {
        UUID key = UUID.randomUUID();
        return conversation
                .map(id -> messages.read(session, id)
                        .map(found -> MessageForm.replying(found.orElseThrow(Refusal::notFound), key)))
                .orElseGet(() -> messages.of(session).map(all -> MessageForm.beginning(all, key)));
    }

    private static String flash(Exchange exchange, Session session) {
        if (!param(exchange, DONE).equals(SENT)) {
            return "";
        }
        boolean byEmail = session.account().email().isPresent();
        return exchange.visitWithoutForms(Optional.of(session))
                .words()
                .say(byEmail ? "messages.sentByEmail" : "messages.sent");
    }

    private static String param(Exchange exchange, String name) {
        return Optional.ofNullable(exchange.request().params().get(name)).orElse("");
    }

    private Future<Reply> write(Exchange exchange, FormFields fields) {
        PortalPage page = exchange.page(PageSource.MESSAGES);
        Posted posted = Posted.of(fields);
        return visitors.session(exchange)
                .compose(found -> found.map(session -> send(session, posted, exchange.caller())
                                .compose(sent -> told(exchange, page, session, posted, sent)))
                        .orElseGet(() -> Future.succeededFuture(PageMoves.leave(exchange))));
    }

    private Future<Sent> send(Session session, Posted posted, Caller caller) {
        Typed typed = posted.typed();
        return posted.conversation()
                .map(id -> messages.reply(session, id, posted.key(), typed.body(), caller))
                .orElseGet(() -> messages.begin(session, typed.subject(), posted.key(), typed.body(), caller));
    }

    private Future<Reply> told(Exchange exchange, PortalPage page, Session session, Posted posted, Sent sent) {
        if (sent instanceof Sent.Kept) {
            String there = MessagesView.path(
                    exchange.path(page.path()), posted.conversation().orElse(posted.key()));
            return Future.succeededFuture(Reply.seeOther(there + "&" + DONE + "=" + SENT));
        }
        Visit visit = exchange.visit(Optional.of(session));
        MessageMistake made = MessageMistake.of(visit, sent);
        return form(session, posted.conversation())
                .map(form -> form.corrected(posted.key(), posted.typed(), made.mistake()))
                .map(form -> made.reply(pages.messages(visit, page, form), exchange.now())
                        .with(
                                "HX-Replace-Url",
                                posted.conversation()
                                        .map(id -> MessagesView.path(exchange.path(page.path()), id))
                                        .orElseGet(() -> exchange.path(page.path()))));
    }

    /** What a form carries; without a conversation it begins one. */
    private record Posted(Optional<UUID> conversation, UUID key, Typed typed) {
        static Posted of(FormFields fields) {
            String written = fields.text(MessageForm.CONVERSATION);
            Optional<UUID> conversation = WrittenId.of(written);
            UUID key = WrittenId.of(fields.text(MessageForm.KEY))
                    .filter(any -> conversation.isPresent() || written.isEmpty())
                    .orElseThrow(Refusal::notFound);
            return new Posted(
                    conversation, key, new Typed(fields.text(MessageForm.SUBJECT), fields.text(MessageForm.BODY)));
        }
    }
}
