package app.foyer.desk;

import java.util.Arrays;
import java.util.Optional;

/** How clients get into a portal, as reports tell them apart. */
public enum ReportWay {
    APP("app"),
    EMAIL("email"),
    /** Who would have to set something up first. */
    NONE("none"),
    /** For whom staff switched the second step off, until a time. */
    DISABLED("disabled"),
    /** Who never signed in there; each is one of the others, too. */
    NEVER("never");

    private final String id;

    ReportWay(String id) {
        this.id = id;
    }

    /** As it stands in addresses. */
    public String id() {
        return id;
    }

    static Optional<ReportWay> of(String id) {
        return Arrays.stream(values()).filter(way -> way.id.equals(id)).findFirst();
    }
}
