package app.foyer.activity;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** A place in somebody's activity, newest first: the key of the last entry seen. */
public record ActivityCursor(Instant at, UUID id) {
    private static final int BYTES = Long.BYTES * 3;

    private static final UUID LAST = new UUID(-1L, -1L);

    public static ActivityCursor of(ActivityEntry entry) {
        return new ActivityCursor(entry.at(), entry.id());
    }

    /** After everything that happened up to a time. */
    public static ActivityCursor upTo(Instant time) {
        return new ActivityCursor(time, LAST);
    }

    /** The cursor as a link carries it; opaque to whoever follows the link. */
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The cursor in a link, or empty when it is none of ours. */
    public static Optional<ActivityCursor> parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != BYTES) {
                return Optional.empty();
            }
            Instant at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
            return Optional.of(new ActivityCursor(at, new UUID(bytes.getLong(), bytes.getLong())));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
