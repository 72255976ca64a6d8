package app.foyer.session;

import app.foyer.bus.Topic;

/** What others may hear of sessions. */
public final class SessionTopics {
    private SessionTopics() {}

    /** Carries the id of a session that ended before its time. */
    public static final Topic ENDED = new Topic("session.ended");
}
