package app.foyer.account;

import java.util.Arrays;

/** What a member of staff is here to do; each may also do what the ones before it may. */
public enum Role {
    /** Helps clients. */
    SUPPORT("support"),
    /** Also decides on what clients ask to have changed. */
    APPROVER("approver"),
    /** Also sets portals, and looks after the staff. */
    ADMIN("admin");

    private final String id;

    Role(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Whether this role may do what another is enough for. */
    public boolean covers(Role enough) {
        return compareTo(enough) >= 0;
    }

    public static Role of(String id) {
        return Arrays.stream(values())
                .filter(role -> role.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such role: " + id));
    }
}
