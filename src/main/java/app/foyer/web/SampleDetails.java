package app.foyer.web;

import app.foyer.account.Account;
import app.foyer.session.Session;
import app.foyer.update.UpdateKind;
import app.foyer.update.UpdateRequest;
import app.foyer.update.UpdateRequests.Known;
import app.foyer.update.UpdateState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Made-up states of the page on which clients ask for changes. */
final class SampleDetails {
    private SampleDetails() {}

    static List<DetailsForm> all(Visit visit) {
        Optional<String> none = Optional.empty();
        return visit.session()
                .map(Session::account)
                .map(client -> List.of(
                        DetailsForm.of(new Known(none, none, false, List.of())),
                        DetailsForm.of(new Known(
                                Optional.of("021 555 019"),
                                Optional.of("1 Queen Street\nAuckland"),
                                true,
                                List.of(
                                        request(client, UpdateKind.EMAIL, UpdateState.UNCONFIRMED, "sam@example.org"),
                                        request(client, UpdateKind.PHONE, UpdateState.OPEN, "021 555 018"),
                                        request(client, UpdateKind.EMAIL, UpdateState.APPROVED, "sam@example.net"),
                                        request(client, UpdateKind.NAME, UpdateState.REJECTED, "Sam Other")))),
                        new DetailsForm(
                                new Known(none, none, false, List.of()),
                                DetailsView.fieldOf(UpdateKind.EMAIL),
                                "typed",
                                Optional.of(Mistake.at(DetailsView.fieldOf(UpdateKind.EMAIL), "That is none.")))))
                .orElse(List.of());
    }

    private static UpdateRequest request(Account client, UpdateKind kind, UpdateState state, String wanted) {
        Optional<Instant> ended = Optional.of(SampleVisits.NOW).filter(at -> state.isEnded());
        return new UpdateRequest(
                new UUID(3, wanted.length()),
                client,
                SampleVisits.PORTAL,
                kind,
                Optional.empty(),
                wanted,
                Optional.empty(),
                state,
                SampleVisits.NOW,
                Optional.empty(),
                ended,
                ended.map(at -> client.id()),
                Optional.of("We need a letter.").filter(answer -> state == UpdateState.REJECTED));
    }
}
