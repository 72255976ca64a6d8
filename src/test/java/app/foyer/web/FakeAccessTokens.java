package app.foyer.web;

import app.foyer.activity.ActivityEntry;
import app.foyer.desk.AccessToken;
import app.foyer.desk.AccessTokens;
import app.foyer.secret.Digest;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** No token was ever made. */
final class FakeAccessTokens implements AccessTokens {
    @Override
    public Future<Void> create(AccessToken token, Digest digest, ActivityEntry told) {
        return Future.succeededFuture();
    }

    @Override
    public Future<List<AccessToken>> all() {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Future<Optional<AccessToken>> find(UUID token) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Boolean> revoke(UUID token, ActivityEntry told) {
        return Future.succeededFuture(false);
    }

    @Override
    public Future<Optional<Presented>> present(Digest digest, Instant now) {
        return Future.succeededFuture(Optional.empty());
    }
}
