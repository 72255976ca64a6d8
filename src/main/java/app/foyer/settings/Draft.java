package app.foyer.settings;

import app.foyer.identity.PortalId;
import app.foyer.problem.Problem;
import app.foyer.settings.AdminSettings.CannotWrite;
import app.foyer.settings.AdminSettings.Change;
import app.foyer.settings.AdminSettings.ChangedUnderneath;
import app.foyer.settings.AdminSettings.Outcome;
import app.foyer.settings.AdminSettings.Reason;
import app.foyer.settings.AdminSettings.Refused;
import app.foyer.settings.AdminSettings.SettingKey;
import app.foyer.settings.AdminSettings.Unchanged;
import app.foyer.settings.StoredFile.Content;
import app.foyer.settings.StoredFile.Found;
import app.foyer.settings.StoredFile.Unusable;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What would be written over what was loaded, or why nothing will be. */
sealed interface Draft {
    /**
     * A portal with this text can be served.
     *
     * @param warnings what has no effect
     */
    record Ready(Snapshot text, List<Problem> warnings) implements Draft {}

    record Ended(Outcome outcome) implements Draft {}

    /** Of some values. */
    static Function<StoredFile, Draft> of(
            PortalId portal, Snapshot loaded, List<Change> changes, Comparator<SettingKey> order) {
        return file -> {
            String before = loaded.text().orElseGet(() -> beginning(portal));
            YamlEdit.Result result = new YamlEdit(file.path().toString(), order).apply(before, changes);
            if (result instanceof YamlEdit.NotEditable not) {
                return new Ended(new Refused(not.problems()));
            }
            String after = ((YamlEdit.Edited) result).text();
            return after.equals(before) ? new Ended(new Unchanged()) : new Ready(Snapshot.of(after), List.of());
        };
    }

    /** Of a text of the past. */
    static Function<StoredFile, Draft> of(Snapshot loaded, Snapshot past) {
        return file -> loaded.equals(past) ? new Ended(new Unchanged()) : new Ready(past, List.of());
    }

    /** Looks before anything is written whether it may be: where, over what, and to what end. Blocking. */
    static Draft make(
            PortalId portal,
            StoredFile file,
            Snapshot loaded,
            Function<StoredFile, Draft> wanted,
            DefinitionCheck check)
            throws IOException {
        if (file.isLinked()) {
            return new Ended(new CannotWrite(Reason.LINKED));
        }
        Content now = file.load();
        if (!now.equals(new Found(loaded))) {
            return new Ended(underneath(loaded, now));
        }
        Draft draft = wanted.apply(file);
        if (!(draft instanceof Ready ready)) {
            return draft;
        }
        List<Problem> problems = check.problems(portal, ready.text());
        return Problem.allow(problems) ? new Ready(ready.text(), problems) : new Ended(new Refused(problems));
    }

    /** What to answer when not that is there which was loaded. */
    static Outcome underneath(Snapshot loaded, Content now) {
        return now instanceof Found found
                ? new ChangedUnderneath(found.snapshot(), new Differences(loaded, found.snapshot()).byLine())
                : new Refused(((Unusable) now).problems());
    }

    /** A file that is not there yet begins as those that are shipped. */
    private static String beginning(PortalId portal) {
        return """
                # yaml-language-server: $schema=../../docs/schemas/settings.schema.json
                # The admin's settings for %1$s. What stands here wins over portals/%1$s/portal.yaml, key by key.
                """.formatted(portal.value());
    }
}
