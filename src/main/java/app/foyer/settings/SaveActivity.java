package app.foyer.settings;

import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.settings.AdminSettings.Difference;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a save is told in the activity of whoever saved. */
final class SaveActivity {
    private SaveActivity() {}

    /** By the save's own id and time, so that it is told once, however often it is confirmed. */
    static ActivityEntry of(SettingsSave save) {
        String keys = new Differences(save.before(), save.after())
                .byKey().stream().map(Difference::key).collect(Collectors.joining(", "));
        return new ActivityEntry(
                save.id(),
                Optional.of(save.account()),
                save.desk(),
                save.at(),
                ActivityEvent.SETTINGS_SAVED,
                Map.of(ActivityWords.PORTAL, save.portal().value(), ActivityWords.KEYS, keys),
                save.caller());
    }
}
