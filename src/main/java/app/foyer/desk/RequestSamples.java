package app.foyer.desk;

import app.foyer.account.Account;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.update.UpdateKind;
import app.foyer.update.UpdateQueue.Part;
import app.foyer.update.UpdateQueue.Place;
import app.foyer.update.UpdateRequest;
import app.foyer.update.UpdateState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Made-up update requests, by which a desk's templates are tried. */
record RequestSamples(Asked asked, Asked mistaken) {

    List<Map<String, Object>> models() {
        RequestsView view = new RequestsView(asked);
        UpdateRequest email = request(UpdateKind.EMAIL, UpdateState.OPEN, "sam@example.com");
        UpdateRequest phone = request(UpdateKind.PHONE, UpdateState.OPEN, "021 555 019");
        Place place = new Place(email.askedAt(), email.id());
        return List.of(
                view.queue(new Part(List.of(email, phone), Optional.of(place))),
                view.queue(new Part(List.of(), Optional.empty())),
                view.one(email, Map.of()),
                new RequestsView(mistaken).one(phone, Map.of()),
                view.one(request(UpdateKind.ADDRESS, UpdateState.REJECTED, "1 Queen Street"), Map.of()));
    }

    private UpdateRequest request(UpdateKind kind, UpdateState state, String wanted) {
        Account client = new Account(
                new AccountId(new UUID(7, 5)),
                "C1001",
                Optional.empty(),
                "Sam Sample",
                Optional.empty(),
                asked.times().zone());
        Optional<Instant> ended = Optional.of(asked.now()).filter(at -> state.isEnded());
        return new UpdateRequest(
                new UUID(7, wanted.length()),
                client,
                new PortalId("sample"),
                kind,
                Optional.of("What was"),
                wanted,
                kind == UpdateKind.PHONE ? Optional.of("What is") : Optional.of("What was"),
                state,
                asked.now(),
                Optional.of(asked.now()).filter(at -> kind == UpdateKind.EMAIL),
                ended,
                ended.map(at -> asked.who().id()),
                ended.map(at -> "We need a letter."));
    }
}
