package app.foyer.desk;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEvent;
import app.foyer.desk.Answer.Mistaken;
import app.foyer.desk.Asked.Slip;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.message.Conversation;
import app.foyer.message.Draft;
import app.foyer.message.Draft.Flaw;
import app.foyer.message.Mailbox;
import app.foyer.message.Mailbox.Letter;
import app.foyer.message.Sent;
import app.foyer.portal.Portal;
import com.google.common.primitives.Ints;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What staff write to clients. */
record Letters(Mailbox mailbox, ClientDesk desk, Traces traces) {
    private static final Done ANSWERED = new Done("messageAnswered", "messageAnsweredOnly");
    private static final Done WRITTEN = new Done("messageWritten", "messageWrittenOnly");
    private static final Done SETTLED = new Done("messageSettled", "messageSettled");

    Future<Answer> answer(Asked asked, Conversation conversation) {
        return draft(asked)
                .map(draft -> letter(asked, draft, conversation.client(), conversation.portal()))
                .map(letter -> mailbox.answer(conversation.id(), seen(asked), letter)
                        .map(sent -> told(sent, conversation.client(), conversation.id(), ANSWERED)))
                .orElseGet(() -> flawed(asked));
    }

    Future<Answer> write(Asked asked, Client client) {
        String subject = Draft.subject(asked.field(MailboxView.SUBJECT));
        Optional<Portal> portal = MailboxView.portals(desk.theirPortals()).stream()
                .filter(one -> one.id().value().equals(asked.field(MailboxView.PORTAL)))
                .findFirst();
        if (portal.isEmpty()) {
            return mistaken(MailboxView.PORTAL, "desk.mistake.choosePortal");
        }
        Optional<Flaw> flaw = Draft.flawOfSubject(subject);
        if (flaw.isPresent()) {
            return Future.succeededFuture(new Mistaken(slip(flaw.get())));
        }
        return draft(asked)
                .map(draft ->
                        letter(asked, draft, client.account(), portal.get().id()))
                .map(letter -> mailbox.begin(client.account().id(), portal.get().id(), subject, letter)
                        .map(sent -> told(sent, client.account(), letter.draft().key(), WRITTEN)))
                .orElseGet(() -> flawed(asked));
    }

    Future<Answer> settle(Asked asked, Conversation conversation) {
        AccountId client = conversation.client().id();
        return mailbox.settle(
                        conversation.id(),
                        seen(asked),
                        traces.entry(asked, client, ActivityEvent.MESSAGE_SETTLED, Map.of()))
                .map(sent -> told(sent, conversation.client(), conversation.id(), SETTLED));
    }

    private Letter letter(Asked asked, Draft draft, Account client, PortalId portal) {
        return new Letter(
                asked.who().id(),
                draft,
                traces.entry(asked, client.id(), ActivityEvent.MESSAGE_RECEIVED, Map.of()),
                desk.notices().messageWritten(client, portal, asked.now()));
    }

    /** Empty when what was typed cannot be sent; a form without its key is none of ours, and gets one that is never used. */
    private static Optional<Draft> draft(Asked asked) {
        String body = Draft.body(asked.field(MailboxView.BODY));
        return Draft.flawOfBody(body).isPresent()
                ? Optional.empty()
                : Optional.of(new Draft(Ids.uuid(asked.field(MailboxView.KEY)).orElseGet(UUID::randomUUID), body));
    }

    private static Future<Answer> flawed(Asked asked) {
        Flaw flaw = Draft.flawOfBody(Draft.body(asked.field(MailboxView.BODY))).orElseThrow();
        return Future.succeededFuture(new Mistaken(slip(flaw)));
    }

    private static Slip slip(Flaw flaw) {
        return switch (flaw) {
            case NO_SUBJECT -> new Slip(MailboxView.SUBJECT, "desk.mistake.noSubject");
            case LONG_SUBJECT -> new Slip(MailboxView.SUBJECT, "desk.mistake.longSubject");
            case NO_BODY -> new Slip(MailboxView.BODY, "desk.mistake.noMessage");
            case LONG_BODY -> new Slip(MailboxView.BODY, "desk.mistake.longMessage");
        };
    }

    /** How much of a conversation was on the page with the form; a number that is none has seen nothing. */
    private static int seen(Asked asked) {
        return Optional.ofNullable(Ints.tryParse(asked.field(MailboxView.SEEN))).orElse(0);
    }

    /** What is said of something done: whether the client was told of it by e-mail, or could not be. */
    private record Done(String told, String untold) {}

    private Answer told(Sent sent, Account client, UUID conversation, Done done) {
        if (sent instanceof Sent.Kept) {
            traces.hint(client.id(), List.of());
            return new Answer.Done(conversation.toString(), client.email().isPresent() ? done.told() : done.untold());
        }
        return new Mistaken(new Slip(
                "",
                sent instanceof Sent.Overtaken
                        ? "desk.mistake.overtakenMessage"
                        : sent instanceof Sent.Full ? "desk.mistake.fullConversation" : "desk.mistake.noReader"));
    }

    private static Future<Answer> mistaken(String field, String text) {
        return Future.succeededFuture(new Mistaken(new Slip(field, text)));
    }
}
