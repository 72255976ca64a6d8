package app.foyer.settings;

import app.foyer.activity.ActivityEntry;
import app.foyer.identity.PortalId;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the saves of settings are kept: those that were begun, and those that are known to have happened. */
public interface SettingsSaves {
    /** Notes a save before its file is written. */
    Future<Void> begin(SettingsSave save);

    /** Its file was written: the save is history from now on, and told of. May be called again. */
    Future<Void> confirm(SettingsSave save, ActivityEntry entry);

    /** Its file was not written. */
    Future<Void> drop(UUID save);

    /** What was begun and neither confirmed nor dropped, oldest first. */
    Future<List<SettingsSave>> begun(PortalId portal);

    Future<Optional<SettingsSave>> find(PortalId portal, UUID save);

    /**
     * Confirmed saves, newest first.
     *
     * @param before only those with a smaller number
     */
    Future<List<Kept>> history(PortalId portal, long before, int limit);

    /** A confirmed save; later ones have larger numbers. */
    record Kept(long number, SettingsSave save) {}
}
