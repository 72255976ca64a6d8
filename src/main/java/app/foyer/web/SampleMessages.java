package app.foyer.web;

import app.foyer.account.Account;
import app.foyer.identity.AccountId;
import app.foyer.message.Conversation;
import app.foyer.message.Message;
import app.foyer.message.Read;
import app.foyer.session.Session;
import app.foyer.web.MessageForm.Typed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Made-up states of the page on which clients and staff write to each other. */
final class SampleMessages {
    private static final UUID KEY = new UUID(4, 1);

    private SampleMessages() {}

    static List<MessageForm> all(Visit visit) {
        return visit.session()
                .map(Session::account)
                .map(client -> List.of(
                        MessageForm.beginning(List.of(), KEY),
                        MessageForm.beginning(
                                        List.of(conversation(client, 2, true), conversation(client, 1, false)), KEY)
                                .corrected(
                                        KEY,
                                        new Typed("Typed", ""),
                                        Mistake.at(MessageForm.BODY, "Write your message.")),
                        MessageForm.beginning(List.of(), KEY)
                                .corrected(
                                        KEY,
                                        new Typed("", "Typed"),
                                        Mistake.at(MessageForm.SUBJECT, "Say what it is about.")),
                        MessageForm.replying(read(client, 2), KEY).saying("Sent."),
                        MessageForm.replying(read(client, Conversation.LONGEST), KEY)))
                .orElse(List.of());
    }

    private static Read read(Account client, int count) {
        return new Read(
                conversation(client, count, false),
                List.of(
                        new Message(1, Optional.empty(), SampleVisits.NOW, "How do I change my plan?"),
                        new Message(
                                2, Optional.of(new AccountId(new UUID(0, 3))), SampleVisits.NOW, "Like this.\n\nSo.")));
    }

    private static Conversation conversation(Account client, int count, boolean unread) {
        return new Conversation(
                new UUID(4, count),
                client,
                SampleVisits.PORTAL,
                "My plan",
                count,
                SampleVisits.NOW,
                SampleVisits.NOW,
                Optional.of(SampleVisits.NOW).filter(at -> !unread),
                unread,
                Optional.empty());
    }
}
