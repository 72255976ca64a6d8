package app.foyer.account;

/** Why a password cannot be taken as a new one: an id for programs; pages have a sentence for each. */
public enum PasswordFlaw {
    TOO_SHORT("too-short"),
    TOO_LONG("too-long"),
    /** Among the first that are guessed. */
    COMMON("common"),
    /** Made of what others know of the client, or of the portal's name. */
    ABOUT_CLIENT("about-client"),
    /** The one that the client has now. */
    UNCHANGED("unchanged");

    private final String id;

    PasswordFlaw(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
