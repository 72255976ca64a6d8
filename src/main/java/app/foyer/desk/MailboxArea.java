package app.foyer.desk;

import app.foyer.account.StaffAccounts;
import app.foyer.desk.Answer.Shown;
import app.foyer.message.Mailbox;
import app.foyer.message.Mailbox.Part;
import app.foyer.message.Mailbox.Place;
import app.foyer.message.Read;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What clients wrote: answered by all staff, who can also be the first to write. */
record MailboxArea(Mailbox mailbox, ClientDesk desk, StaffAccounts staff, Letters letters) implements Area {
    private static final int AT_ONCE = 20;
    private static final int OF_ONE_CLIENT = 50;
    private static final FormPlaces PLACES = new FormPlaces(
            Action.SEE_MESSAGES,
            Map.of(
                    MailboxView.ANSWER, Action.ANSWER_MESSAGE,
                    MailboxView.SETTLE, Action.SETTLE_MESSAGE,
                    MailboxView.WRITE, Action.WRITE_MESSAGE));

    @Override
    public Optional<Action> action(Asked asked) {
        return PLACES.action(asked);
    }

    @Override
    public Future<Answer> show(Asked asked) {
        if (asked.below().isEmpty()) {
            return asked.field(MailboxView.CLIENT).isEmpty()
                    ? list(asked)
                    : withClient(asked.field(MailboxView.CLIENT), client -> ofClient(asked, client));
        }
        String id = asked.below().get(0);
        return asked.form().equals(MailboxView.WRITE)
                ? withClient(id, client -> ofClient(asked, client))
                : withConversation(id, read -> one(asked, read));
    }

    private Future<Answer> list(Asked asked) {
        boolean settled = asked.field(MailboxView.SHOW).equals(MailboxView.SETTLED);
        Optional<Place> after =
                ListPlace.of(asked.field(MailboxView.AFTER)).map(written -> new Place(written.at(), written.id()));
        Future<Part> part = settled ? mailbox.settled(after, AT_ONCE) : mailbox.waiting(after, AT_ONCE);
        return part.map(found -> new Shown("", view(asked).list(found, settled)));
    }

    private Future<Answer> ofClient(Asked asked, Client client) {
        return mailbox.of(client.account().id(), OF_ONE_CLIENT)
                .map(all -> new Shown(client.account().name(), view(asked).ofClient(client, all)));
    }

    private Future<Answer> one(Asked asked, Read read) {
        return StaffNames.of(staff)
                .map(names ->
                        new Shown(read.conversation().subject(), view(asked).one(read, names)));
    }

    private MailboxView view(Asked asked) {
        return new MailboxView(asked, desk.theirPortals());
    }

    @Override
    public Future<Answer> act(Asked asked, Action action) {
        String id = asked.below().get(0);
        return switch (action) {
            case ANSWER_MESSAGE -> withConversation(id, read -> letters.answer(asked, read.conversation()));
            case SETTLE_MESSAGE -> withConversation(id, read -> letters.settle(asked, read.conversation()));
            case WRITE_MESSAGE -> withClient(id, client -> letters.write(asked, client));
            default -> Future.succeededFuture(new Answer.Missing());
        };
    }

    private Future<Answer> withConversation(String id, Function<Read, Future<Answer>> work) {
        return Ids.uuid(id)
                .map(mailbox::find)
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .compose(found -> found.map(work).orElseGet(() -> Future.succeededFuture(new Answer.Missing())));
    }

    private Future<Answer> withClient(String id, Function<Client, Future<Answer>> work) {
        return Ids.account(id)
                .map(desk.clients()::find)
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .compose(found -> found.map(work).orElseGet(() -> Future.succeededFuture(new Answer.Missing())));
    }
}
