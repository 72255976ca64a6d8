package app.foyer.web;

import app.foyer.activity.ActivityEntry;
import app.foyer.desk.Client;
import app.foyer.desk.Client.Contact;
import app.foyer.desk.Clients;
import app.foyer.desk.Standings;
import app.foyer.email.NewMail;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.identity.SessionId;
import app.foyer.session.Sessions.Limits;
import app.foyer.signin.SignIns.SpentAfter;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Nobody to be found. */
final class FakeClients implements Clients, Standings {
    @Override
    public Future<Found> search(String beginning, Optional<Place> after, int most) {
        return Future.succeededFuture(new Found(List.of(), Optional.empty()));
    }

    @Override
    public Future<Optional<Client>> find(AccountId client) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Outcome> setWebUserId(AccountId client, Optional<String> webUserId, ActivityEntry told) {
        return unchanged();
    }

    @Override
    public Future<Outcome> correct(
            AccountId client, Contact seen, Contact corrected, ActivityEntry told, Optional<NewMail> notice) {
        return unchanged();
    }

    @Override
    public Future<Outcome> setActive(AccountId client, boolean active, ActivityEntry told) {
        return unchanged();
    }

    @Override
    public Future<Outcome> endSessions(AccountId client, Optional<SessionId> one, ActivityEntry told) {
        return unchanged();
    }

    @Override
    public Future<List<Open>> sessions(AccountId client, Limits limits) {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Future<List<Standing>> at(AccountId client, List<PortalId> portals, SpentAfter spent, Instant now) {
        return Future.succeededFuture(List.of());
    }

    private static Future<Outcome> unchanged() {
        return Future.succeededFuture(Outcome.of(Changed.UNCHANGED));
    }
}
