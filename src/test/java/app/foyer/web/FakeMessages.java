package app.foyer.web;

import app.foyer.activity.ActivityEntry;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.message.Conversation;
import app.foyer.message.Draft;
import app.foyer.message.Mailbox;
import app.foyer.message.OwnMessages;
import app.foyer.message.Read;
import app.foyer.message.Sent;
import app.foyer.session.Session;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every conversation that is asked for is there and empty, and whatever is written is kept. */
final class FakeMessages implements OwnMessages, Mailbox {
    @Override
    public Future<List<Conversation>> of(Session session) {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Future<Optional<Read>> read(Session session, UUID conversation) {
        Conversation found = new Conversation(
                conversation,
                session.account(),
                session.portal(),
                "My plan",
                1,
                Edge.NOW,
                Edge.NOW,
                Optional.empty(),
                false,
                Optional.empty());
        return Future.succeededFuture(Optional.of(new Read(found, List.of())));
    }

    @Override
    public Future<Sent> begin(Session session, String subject, UUID key, String body, Caller caller) {
        return kept(body);
    }

    @Override
    public Future<Sent> reply(Session session, UUID conversation, UUID key, String body, Caller caller) {
        return kept(body);
    }

    private static Future<Sent> kept(String body) {
        return Future.succeededFuture(
                Draft.flawOfBody(body).<Sent>map(Sent.Flawed::new).orElseGet(Sent.Kept::new));
    }

    @Override
    public Future<Part> waiting(Optional<Place> after, int most) {
        return Future.succeededFuture(new Part(List.of(), Optional.empty()));
    }

    @Override
    public Future<Part> settled(Optional<Place> after, int most) {
        return waiting(after, most);
    }

    @Override
    public Future<List<Conversation>> of(AccountId client, int most) {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Future<Optional<Read>> find(UUID conversation) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Sent> begin(AccountId client, PortalId portal, String subject, Letter letter) {
        return Future.succeededFuture(new Sent.Kept());
    }

    @Override
    public Future<Sent> answer(UUID conversation, int seen, Letter letter) {
        return Future.succeededFuture(new Sent.Kept());
    }

    @Override
    public Future<Sent> settle(UUID conversation, int seen, ActivityEntry told) {
        return Future.succeededFuture(new Sent.Kept());
    }
}
