package app.foyer.update;

import java.util.Arrays;

/** Where an update request stands. */
public enum UpdateState {
    /** The code that went to the new address has not come back yet. */
    UNCONFIRMED("unconfirmed"),
    /** Staff are to decide. */
    OPEN("open"),
    APPROVED("approved"),
    REJECTED("rejected"),
    /** By the client. */
    WITHDRAWN("withdrawn");

    private final String id;

    UpdateState(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public boolean isEnded() {
        return this != UNCONFIRMED && this != OPEN;
    }

    public static UpdateState of(String id) {
        return Arrays.stream(values())
                .filter(state -> state.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such state: " + id));
    }
}
