package app.foyer.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** An id as it stands in addresses and forms: only as it is written out. */
final class WrittenId {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private WrittenId() {}

    static Optional<UUID> of(String written) {
        return ID.matcher(written).matches() ? Optional.of(UUID.fromString(written)) : Optional.empty();
    }
}
