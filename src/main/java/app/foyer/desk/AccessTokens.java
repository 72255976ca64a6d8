package app.foyer.desk;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEntry;
import app.foyer.secret.Digest;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where access tokens are kept, each by its digest. A change and its entry are one transaction. */
public interface AccessTokens {
    /** A token that was shown, with the account in whose name it works, as that is now. */
    record Presented(AccessToken token, Account owner) {}

    Future<Void> create(AccessToken token, Digest digest, ActivityEntry told);

    /** The newest first, those that count no more included. */
    Future<List<AccessToken>> all();

    Future<Optional<AccessToken>> find(UUID token);

    /** False when it was revoked before. */
    Future<Boolean> revoke(UUID token, ActivityEntry told);

    /** Empty for a token that is unknown, expired or revoked, or whose owner may not sign in any more. */
    Future<Optional<Presented>> present(Digest digest, Instant now);
}
