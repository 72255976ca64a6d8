package app.foyer.desk;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** Where a list goes on, as it stands in an address: by the time of the last thing seen, and its id. */
record ListPlace(Instant at, UUID id) {

    /** No list goes on so late. */
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    /** An address can name anything; what names no place is the beginning. */
    static Optional<ListPlace> of(String written) {
        String[] parts = written.split("_", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.parse(parts[0]);
            return Ids.uuid(parts[1])
                    .filter(id -> at.isAfter(Instant.EPOCH) && at.isBefore(END))
                    .map(id -> new ListPlace(at, id));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    String written() {
        return at + "_" + id;
    }
}
