package app.foyer.desk;

import java.util.Arrays;
import java.util.Optional;

/** The pages on which the settings of one portal stand. */
enum PortalPart {
    GENERAL("general", Action.SAVE_SETTINGS),
    SECURITY("security", Action.SAVE_SETTINGS),
    MULTI_FACTOR("multi-factor", Action.SAVE_SETTINGS),
    BRANDING("branding", null),
    HISTORY("history", Action.UNDO_SETTINGS);

    private final String id;
    private final Action saves;

    PortalPart(String id, Action saves) {
        this.id = id;
        this.saves = saves;
    }

    /** As addresses have it. */
    String id() {
        return id;
    }

    /** What its form does; empty where it has none. */
    Optional<Action> saves() {
        return Optional.ofNullable(saves);
    }

    static Optional<PortalPart> of(String id) {
        return Arrays.stream(values()).filter(part -> part.id.equals(id)).findFirst();
    }
}
