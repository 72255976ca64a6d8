package app.foyer.web;

import app.foyer.activity.ActivityEntry;
import app.foyer.email.NewMail;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.session.Session;
import app.foyer.update.OwnUpdate;
import app.foyer.update.OwnUpdate.Became;
import app.foyer.update.OwnUpdates;
import app.foyer.update.UpdateKind;
import app.foyer.update.UpdateQueue;
import app.foyer.update.UpdateRequest;
import app.foyer.update.UpdateRequests.Known;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Nobody asked for anything, and whatever is asked for is done. */
final class FakeUpdates implements OwnUpdates, UpdateQueue {
    @Override
    public Future<Known> of(Session session) {
        return Future.succeededFuture(new Known(Optional.empty(), Optional.empty(), false, List.of()));
    }

    @Override
    public Future<OwnUpdate> ask(Session session, UpdateKind kind, String typed, Caller caller) {
        return Future.succeededFuture(OwnUpdate.of(kind.read(typed).isPresent() ? Became.DONE : Became.FLAWED));
    }

    @Override
    public Future<OwnUpdate> sendAgain(Session session, UUID request, Caller caller) {
        return done();
    }

    @Override
    public Future<OwnUpdate> confirm(Session session, UUID request, String typed, Caller caller) {
        return done();
    }

    @Override
    public Future<OwnUpdate> withdraw(Session session, UUID request, Caller caller) {
        return done();
    }

    @Override
    public Future<Part> open(Optional<Place> after, int most) {
        return Future.succeededFuture(new Part(List.of(), Optional.empty()));
    }

    @Override
    public Future<Optional<UpdateRequest>> find(UUID request) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Decided> approve(UpdateRequest request, AccountId by, ActivityEntry told, List<NewMail> notices) {
        return Future.succeededFuture(Decided.DONE);
    }

    @Override
    public Future<Decided> reject(
            UpdateRequest request, AccountId by, String answer, ActivityEntry told, List<NewMail> notices) {
        return Future.succeededFuture(Decided.DONE);
    }

    private static Future<OwnUpdate> done() {
        return Future.succeededFuture(OwnUpdate.of(Became.DONE));
    }
}
