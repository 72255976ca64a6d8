package app.foyer.desk;

import app.foyer.identity.PortalId;
import app.foyer.message.Conversation;
import app.foyer.message.Mailbox.Part;
import app.foyer.message.Mailbox.Place;
import app.foyer.message.Message;
import app.foyer.message.Read;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Made-up messages, by which a desk's templates are tried. */
record MailboxSamples(Asked asked, Asked mistaken) {

    List<Map<String, Object>> models() {
        MailboxView view = new MailboxView(asked, List.of());
        StaffNames names = new StaffNames(Map.of());
        Place place = new Place(asked.now(), new UUID(8, 1));
        return List.of(
                view.list(new Part(List.of(conversation(1, true)), Optional.of(place)), false),
                view.list(new Part(List.of(conversation(2, false)), Optional.of(place)), true),
                view.list(new Part(List.of(), Optional.empty()), true),
                view.list(new Part(List.of(), Optional.empty()), false),
                view.ofClient(sam(), List.of(conversation(2, false))),
                view.ofClient(sam(), List.of()),
                view.one(read(2, true), names),
                new MailboxView(mistaken, List.of()).one(read(2, false), names));
    }

    private Read read(int count, boolean waits) {
        return new Read(
                conversation(count, waits),
                List.of(
                        new Message(1, Optional.empty(), asked.now(), "How do I change my plan?"),
                        new Message(2, Optional.of(asked.who().id()), asked.now(), "Like this.")));
    }

    private Client sam() {
        return new ClientSamples(asked, mistaken).client(true);
    }

    private Conversation conversation(int count, boolean waits) {
        return new Conversation(
                new UUID(8, count),
                sam().account(),
                new PortalId("sample"),
                "My plan",
                count,
                asked.now(),
                asked.now(),
                Optional.of(asked.now()).filter(at -> waits),
                !waits,
                Optional.of(asked.now()).filter(at -> waits));
    }
}
