package app.foyer.account;

import io.vertx.core.Future;
import java.util.Optional;

/** Where accounts are kept. */
public interface Accounts {
    /** An account and the hash of its password, in PHC format. */
    record Stored(Account account, String passwordHash, boolean active) {}

    Future<Optional<Stored>> find(Identifier identifier);
}
