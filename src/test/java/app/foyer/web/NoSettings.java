package app.foyer.web;

import app.foyer.identity.PortalId;
import app.foyer.settings.AdminSettings;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Knows no portal. */
final class NoSettings implements AdminSettings {
    @Override
    public Future<Optional<PortalSettings>> read(PortalId portal) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Outcome> save(Save save) {
        return Future.succeededFuture(new Unknown());
    }

    @Override
    public Future<Outcome> undo(Undo undo) {
        return Future.succeededFuture(new Unknown());
    }

    @Override
    public Future<History> history(PortalId portal, Optional<Long> before, int limit) {
        return Future.succeededFuture(new History(List.of(), Optional.empty()));
    }
}
