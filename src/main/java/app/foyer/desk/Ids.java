package app.foyer.desk;

import app.foyer.identity.AccountId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as they stand in addresses: only as they are written out, so that each thing has one address. */
final class Ids {
    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    static Optional<AccountId> account(String written) {
        return WRITTEN.matcher(written).matches()
                ? Optional.of(new AccountId(UUID.fromString(written)))
                : Optional.empty();
    }
}
