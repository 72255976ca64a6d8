package app.foyer.preference;

import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.identity.AccountId;
import app.foyer.preference.PreferenceAddresses.Changed;
import app.foyer.preference.PreferenceAddresses.Note;
import app.foyer.preference.PreferenceAddresses.Speak;
import app.foyer.preference.PreferenceAddresses.UndoDefault;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;

/** Notes and undoes what clients choose. */
final class PreferenceService {
    private final Preferences preferences;
    private final InstantSource clock;
    private final Consumer<AccountId> appended;

    PreferenceService(Preferences preferences, InstantSource clock, Consumer<AccountId> appended) {
        this.preferences = preferences;
        this.clock = clock;
        this.appended = appended;
    }

    Future<Changed> note(Note question) {
        return preferences.note(question.signIn(), question.emailDefault()).map(Changed::new);
    }

    Future<Changed> speak(Speak question) {
        return preferences.speak(question.account(), question.language()).map(Changed::new);
    }

    Future<Changed> undoDefault(UndoDefault question) {
        ActivityEntry entry = ActivityEntry.of(
                question.account().id(),
                question.portal(),
                clock.instant(),
                ActivityEvent.DEFAULT_UNDONE,
                Map.of(),
                question.caller());
        return preferences
                .undo(question.account().id(), question.portal(), entry)
                .onSuccess(undone -> appended.accept(question.account().id()))
                .map(Changed::new);
    }
}
