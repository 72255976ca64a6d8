package app.foyer.web;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEntry;
import app.foyer.desk.AccessToken;
import app.foyer.desk.AccessTokens;
import app.foyer.desk.Scope;
import app.foyer.secret.Digest;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** No token was ever made, unless every token is somebody's. */
final class FakeAccessTokens implements AccessTokens {
    private volatile Optional<Account> owner;

    FakeAccessTokens() {
        owner = Optional.empty();
    }

    /** All tokens are that account's, to read clients by. */
    FakeAccessTokens(Account owner) {
        this.owner = Optional.of(owner);
    }

    /** From now on they are nobody's. */
    void revoke() {
        owner = Optional.empty();
    }

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
        return Future.succeededFuture(owner.map(account -> new Presented(
                new AccessToken(
                        new UUID(0, 1),
                        "Exports",
                        Set.of(Scope.READ_CLIENTS),
                        account.id(),
                        now,
                        now.plus(Duration.ofDays(1)),
                        Optional.empty(),
                        Optional.empty()),
                account)));
    }
}
