package app.foyer.desk;

import app.foyer.account.StaffAccounts;
import app.foyer.desk.Answer.Mistaken;
import app.foyer.desk.Answer.Obstacle;
import app.foyer.desk.Answer.Shown;
import app.foyer.desk.Asked.Slip;
import app.foyer.desk.PortalPage.Previewed;
import app.foyer.desk.PortalStates.State;
import app.foyer.portal.Audience;
import app.foyer.portal.MultiFactorSettings;
import app.foyer.portal.Portal;
import app.foyer.settings.AdminSettings;
import app.foyer.settings.AdminSettings.CannotWrite;
import app.foyer.settings.AdminSettings.Change;
import app.foyer.settings.AdminSettings.ChangedUnderneath;
import app.foyer.settings.AdminSettings.Editor;
import app.foyer.settings.AdminSettings.Outcome;
import app.foyer.settings.AdminSettings.PortalSettings;
import app.foyer.settings.AdminSettings.Refused;
import app.foyer.settings.AdminSettings.Save;
import app.foyer.settings.AdminSettings.Saved;
import app.foyer.settings.AdminSettings.Unchanged;
import app.foyer.settings.AdminSettings.Undo;
import app.foyer.settings.Snapshot;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The portals as programs work on them. Portals of staff are only looked at: how the desk itself lets people in is no
 * program's to change.
 */
record PortalsForPrograms(
        PortalStates states, PortalFigures figures, AdminSettings settings, StaffAccounts staff, SignInPreview preview)
        implements Area {
    private static final Map<String, Action> ACTIONS = Map.of(
            "settings", Action.SAVE_SETTINGS, "undo", Action.UNDO_SETTINGS, SignInPreview.PART, Action.PREVIEW_SIGN_IN);

    @Override
    public Optional<Action> action(Asked asked) {
        List<String> below = asked.below();
        if (asked.posted()) {
            return below.size() == 2 ? Optional.ofNullable(ACTIONS.get(below.get(1))) : Optional.empty();
        }
        return below.size() < 2 || isHistory(asked) ? Optional.of(Action.SEE_PORTALS) : Optional.empty();
    }

    private static boolean isHistory(Asked asked) {
        return asked.below().get(1).equals(PortalPart.HISTORY.id());
    }

    @Override
    public Future<Answer> show(Asked asked) {
        if (asked.below().isEmpty()) {
            return figures.count(asked.now()).map(counted -> new Shown("", PortalFacts.all(states.all(), counted)));
        }
        return with(
                asked,
                (state, read) -> asked.below().size() == 2
                        ? history(asked, read)
                        : Future.succeededFuture(new Shown("", PortalFacts.one(state, read))));
    }

    private Future<Answer> history(Asked asked, PortalSettings read) {
        return settings.history(read.portal(), PortalsArea.before(asked), PortalsArea.SAVES)
                .compose(history ->
                        StaffNames.of(staff).map(names -> new Shown("", PortalFacts.history(history, names.names()))));
    }

    @Override
    public Future<Answer> act(Asked asked, Action action) {
        return with(
                asked,
                (state, read) -> state.served()
                        .filter(portal -> portal.audience() == Audience.CLIENT)
                        .map(portal -> act(asked, action, portal, read))
                        .orElseGet(() -> Future.succeededFuture(new Answer.NotPermitted())));
    }

    private Future<Answer> act(Asked asked, Action action, Portal portal, PortalSettings read) {
        if (read.settings().isEmpty()) {
            return Future.succeededFuture(refused(new Refused(read.problems())));
        }
        if (action == Action.UNDO_SETTINGS) {
            return over(asked, loaded -> undo(asked, read, loaded));
        }
        SettingsByProgram said = new SettingsByProgram(asked, read, portal);
        return action == Action.PREVIEW_SIGN_IN
                ? right(said, () -> preview.of(asked, portal.id(), previewed -> previewed(said, previewed)))
                : over(asked, loaded -> save(asked, read, said, loaded));
    }

    /** By another version than the file is in, nothing that is said can be judged: that is found out first. */
    private Future<Answer> save(Asked asked, PortalSettings read, SettingsByProgram said, Snapshot loaded) {
        return loaded.equals(read.snapshot())
                ? right(said, () -> save(asked, read, loaded, said.changes()))
                : save(asked, read, loaded, List.of());
    }

    private Future<Answer> save(Asked asked, PortalSettings read, Snapshot loaded, List<Change> changes) {
        return settings.save(new Save(read.portal(), loaded, changes, by(asked)))
                .map(outcome -> told(outcome, "settingsSaved"));
    }

    private static Future<Answer> right(SettingsByProgram said, Supplier<Future<Answer>> work) {
        return said.slip()
                .map(slip -> Future.<Answer>succeededFuture(new Mistaken(slip)))
                .orElseGet(work);
    }

    private Future<Answer> undo(Asked asked, PortalSettings read, Snapshot loaded) {
        return Ids.uuid(asked.field("save"))
                .map(save -> settings.undo(new Undo(read.portal(), loaded, save, by(asked)))
                        .map(outcome -> told(outcome, "settingsUndone")))
                .orElseGet(() -> mistaken("save", "desk.mistake.noSave"));
    }

    private static Future<Answer> over(Asked asked, Function<Snapshot, Future<Answer>> work) {
        return Loaded.read(asked.field(SettingsByProgram.VERSION))
                .map(work)
                .orElseGet(() -> mistaken(SettingsByProgram.VERSION, "desk.mistake.noVersion"));
    }

    private static Editor by(Asked asked) {
        return new Editor(asked.who().id(), asked.portal(), asked.caller(), Optional.empty());
    }

    private static Answer previewed(SettingsByProgram said, Previewed previewed) {
        MultiFactorSettings saved = said.form().multiFactorWith(List.of());
        MultiFactorSettings typed = said.form().multiFactorWith(said.changes());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("client", previewed.client().account().id().toString());
        facts.put("active", previewed.client().active());
        facts.put("saved", PortalFacts.way(Audience.CLIENT, saved, previewed));
        facts.put("changed", typed.equals(saved) ? null : PortalFacts.way(Audience.CLIENT, typed, previewed));
        return new Shown("", facts);
    }

    private static Answer told(Outcome outcome, String done) {
        if (outcome instanceof Saved saved) {
            return new Shown(
                    "",
                    Map.of(
                            "done", done,
                            "version", Loaded.written(saved.now()),
                            "warnings", PortalFacts.lines(saved.warnings())));
        }
        if (outcome instanceof Unchanged) {
            return new Answer.Done("", "settingsSame");
        }
        if (outcome instanceof ChangedUnderneath changed) {
            return new Obstacle(Obstacle.Kind.CHANGED_UNDERNEATH, Map.of("diff", PortalFacts.diff(changed.diff())));
        }
        if (outcome instanceof Refused refused) {
            return refused(refused);
        }
        return outcome instanceof CannotWrite cannot
                ? new Obstacle(
                        Obstacle.Kind.NOT_WRITTEN,
                        Map.of("reason", cannot.reason().id()))
                : new Answer.Missing();
    }

    private static Answer refused(Refused refused) {
        return new Obstacle(Obstacle.Kind.REFUSED, Map.of("problems", PortalFacts.lines(refused.problems())));
    }

    private Future<Answer> with(Asked asked, BiFunction<State, PortalSettings, Future<Answer>> work) {
        Optional<State> state = PortalsArea.portal(asked).flatMap(states::find);
        if (state.isEmpty()) {
            return Future.succeededFuture(new Answer.Missing());
        }
        return settings.read(state.get().id())
                .compose(found -> found.map(read -> work.apply(state.get(), read))
                        .orElseGet(() -> Future.succeededFuture(new Answer.Missing())));
    }

    private static Future<Answer> mistaken(String field, String text) {
        return Future.succeededFuture(new Mistaken(new Slip(field, text)));
    }
}
