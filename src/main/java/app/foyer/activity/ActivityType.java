package app.foyer.activity;

import java.util.Arrays;
import java.util.Optional;

/** The kind of an entry as a client reads it, and as the filters of a page name it. */
public enum ActivityType {
    /** Codes sent to the client, and codes that did not arrive. */
    INFORMATION("client-portal-information", "Client Portal Information"),
    SIGN_IN("sign-in", "Client Portal Sign-in"),
    SECURITY("security", "Client Portal Security"),
    /** Page views: written without waiting, and left out unless asked for. */
    PAGES("pages", "Client Portal Page");

    private final String id;
    private final String caption;

    ActivityType(String id, String caption) {
        this.id = id;
        this.caption = caption;
    }

    public String id() {
        return id;
    }

    public String caption() {
        return caption;
    }

    public static Optional<ActivityType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }
}
