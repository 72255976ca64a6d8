package app.foyer.desk;

import app.foyer.account.Account;
import app.foyer.desk.Clients.Found;
import app.foyer.desk.Clients.Place;
import app.foyer.desk.Standings.Open;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.identity.SessionId;
import app.foyer.proof.EmergencyCode;
import app.foyer.proof.Method;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Made-up clients, by which a desk's templates are tried. */
record ClientSamples(Asked asked, Asked mistaken) {

    List<Map<String, Object>> models() {
        ClientsView view = new ClientsView(asked);
        Client known = client(true);
        Client unknown = client(false);
        Place place = new Place("sam", known.account().id());
        return List.of(
                view.nothingSought(),
                view.found("sam", new Found(List.of(known, unknown), Optional.of(place)), false),
                view.found("sam", new Found(List.of(), Optional.empty()), true),
                view.client(seen(known, List.of(open()), Optional.of(told())), false),
                view.client(seen(known, List.of()), true),
                new ClientsView(mistaken).client(seen(unknown, List.of()), false));
    }

    private ClientSeen seen(Client client, List<Open> sessions) {
        return seen(client, sessions, Optional.empty());
    }

    private ClientSeen seen(Client client, List<Open> sessions, Optional<ToldByPhone> told) {
        return new ClientSeen(client, List.of(), sessions, List.of(), told);
    }

    private ToldByPhone told() {
        return new ToldByPhone("Sample Portal", new EmergencyCode("048291375026"), asked.now());
    }

    private Open open() {
        Instant now = asked.now();
        return new Open(
                new SessionId(new UUID(7, 8)),
                new PortalId("sample"),
                Method.AUTHENTICATOR_APP,
                new Caller("203.0.113.9", "Firefox on Windows"),
                now,
                now);
    }

    /** One of whom all is known, or nothing but a name. */
    Client client(boolean all) {
        Account account = new Account(
                new AccountId(new UUID(7, all ? 5 : 6)),
                "C1001",
                Optional.of("sam").filter(name -> all),
                "Sam Sample",
                Optional.of("sam@example.com").filter(email -> all),
                asked.times().zone());
        Optional<Instant> confirmed = Optional.of(asked.now()).filter(at -> all);
        return new Client(
                account,
                all,
                Optional.of("021 555 019").filter(phone -> all),
                Optional.of("1 Queen Street\nAuckland").filter(address -> all),
                confirmed,
                confirmed,
                asked.now());
    }
}
