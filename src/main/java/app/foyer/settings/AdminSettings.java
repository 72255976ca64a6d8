package app.foyer.settings;

import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.problem.Choice;
import app.foyer.problem.Problem;
import app.foyer.problem.Shape;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What admins decide for each portal, for a form to show and to save.
 *
 * <p>The file is the truth, and may be edited by hand at any time: so whoever saves says what was loaded, and is refused
 * when something else is there by now.
 */
public interface AdminSettings {
    /** The settings as they stand now; empty when there is no such portal. */
    Future<Optional<PortalSettings>> read(PortalId portal);

    /** Writes the changes into the file, or says why not; what it answers as saved is in the history, too. */
    Future<Outcome> save(Save save);

    /** Puts back the text that an earlier save found. */
    Future<Outcome> undo(Undo undo);

    /**
     * The saves of a portal, newest first.
     *
     * @param before only those before this one, by its number; empty for the newest
     */
    Future<History> history(PortalId portal, Optional<Long> before, int limit);

    /**
     * One key of the admin's file for a portal.
     *
     * @param section under which it stands
     */
    record SettingKey(String section, String name) {
        private static final Pattern WRITTEN = Pattern.compile("([a-z][A-Za-z0-9]{0,39})\\.([a-z][A-Za-z0-9]{0,39})");

        /** The key that is written so, such as {@code multiFactor.method}; empty when none can be. */
        public static Optional<SettingKey> parse(String written) {
            Matcher matcher = WRITTEN.matcher(written);
            return matcher.matches()
                    ? Optional.of(new SettingKey(matcher.group(1), matcher.group(2)))
                    : Optional.empty();
        }

        public SettingKey {
            if (!WRITTEN.matcher(section + "." + name).matches()) {
                throw new IllegalArgumentException("no key can be written so");
            }
        }

        @Override
        public String toString() {
            return section + "." + name;
        }
    }

    /**
     * One value to write.
     *
     * @param value empty when the key is to be left out, so that the manifest decides; a blank one cannot be written
     */
    record Change(SettingKey key, Optional<String> value) {
        public Change {
            value = value.filter(text -> !text.isBlank());
        }

        public static Change of(SettingKey key, String value) {
            return new Change(key, Optional.of(value));
        }

        public static Change of(SettingKey key, boolean value) {
            return of(key, String.valueOf(value));
        }

        public static Change of(SettingKey key, Choice value) {
            return of(key, value.id());
        }

        public static Change leaveOut(SettingKey key) {
            return new Change(key, Optional.empty());
        }
    }

    /**
     * Who saves.
     *
     * @param desk the portal at which the form was used
     * @param reason in the editor's own words, where some were given
     */
    record Editor(AccountId account, PortalId desk, Caller caller, Optional<String> reason) {}

    /** Some values, over the text that the form had loaded. */
    record Save(PortalId portal, Snapshot loaded, List<Change> changes, Editor by) {}

    /** One save of the history, to be undone over the text that the form had loaded. */
    record Undo(PortalId portal, Snapshot loaded, UUID save, Editor by) {}

    /** What came of it. */
    sealed interface Outcome {}

    /**
     * It counts within two seconds.
     *
     * @param warnings what has no effect
     */
    record Saved(Snapshot now, List<Problem> warnings) implements Outcome {}

    /** Everything is as asked for already. */
    record Unchanged() implements Outcome {}

    /** Somebody else has saved since; nothing was written. */
    record ChangedUnderneath(Snapshot now, List<DiffLine> diff) implements Outcome {}

    /** The portal could not be served so, or the file cannot be changed without changing more; nothing was written. */
    record Refused(List<Problem> problems) implements Outcome {}

    /** Nothing was written. */
    record CannotWrite(Reason reason) implements Outcome {}

    /** There is no such portal, or no such save of it. */
    record Unknown() implements Outcome {}

    /** Why a file cannot be written. */
    enum Reason implements Choice {
        /** The server may not write into the folder. */
        READ_ONLY,
        DISK_FULL,
        /** The file or its folder is a link: what it leads to is not the server's to write. */
        LINKED,
        /** Another process has been saving for as long as anybody would wait. */
        BUSY,
        /** Anything else; the log tells it. */
        FAILED
    }

    /**
     * A line of two texts held against each other.
     *
     * @param kind whether it was taken away, was added, or stands in both
     */
    record DiffLine(Kind kind, String text) {
        /** What became of a line. */
        public enum Kind implements Choice {
            SAME,
            REMOVED,
            ADDED
        }
    }

    /**
     * The settings of one portal.
     *
     * @param snapshot to be handed back when something is saved
     * @param settings every key that may be set; none when the portal's manifest cannot be read
     * @param problems why something of it cannot be read
     */
    record PortalSettings(PortalId portal, Snapshot snapshot, List<Setting> settings, List<Problem> problems) {}

    /**
     * One key.
     *
     * @param shape what a value looks like
     * @param standard what holds without the admin
     * @param chosen what the admin's file says, if it says anything
     */
    record Setting(SettingKey key, Shape shape, String standard, Optional<String> chosen) {
        public boolean isSet() {
            return chosen.isPresent();
        }

        public String value() {
            return chosen.orElse(standard);
        }
    }

    /**
     * A part of a portal's history, newest first.
     *
     * @param next before which number the next older part begins; empty at the end
     */
    record History(List<Told> saves, Optional<Long> next) {}

    /**
     * One save.
     *
     * @param number by which the history is paged
     * @param differences what it changed
     * @param foundOther whether the file had been changed by other means since the save before
     */
    record Told(long number, SettingsSave save, List<Difference> differences, boolean foundOther) {}

    /**
     * One key that is not as it was.
     *
     * @param before empty when it was left out
     * @param after empty when it is left out
     */
    record Difference(String key, Optional<String> before, Optional<String> after) {}
}
