package app.foyer.update;

import app.foyer.activity.ActivityEntry;
import app.foyer.email.NewMail;
import app.foyer.identity.AccountId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Update requests as staff see them and decide on them. */
public interface UpdateQueue {
    /** The last request seen. */
    record Place(Instant askedAt, UUID request) {}

    /**
     * A part of those that staff are to decide.
     *
     * @param next where the next part begins; empty at the end
     */
    record Part(List<UpdateRequest> requests, Optional<Place> next) {}

    /** The open ones, oldest first. */
    Future<Part> open(Optional<Place> after, int most);

    Future<Optional<UpdateRequest>> find(UUID request);

    /** What became of a decision. */
    enum Decided {
        DONE,
        /** Somebody else decided, or the client withdrew it. */
        ENDED_BEFORE,
        /** What it was to replace is not there any more. */
        OVERTAKEN
    }

    /** Ends an open request and makes the change, or neither. */
    Future<Decided> approve(UpdateRequest request, AccountId by, ActivityEntry told, List<NewMail> notices);

    /** Ends an open request with what the client is told of it. */
    Future<Decided> reject(
            UpdateRequest request, AccountId by, String answer, ActivityEntry told, List<NewMail> notices);
}
