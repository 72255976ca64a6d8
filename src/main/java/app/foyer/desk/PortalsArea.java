package app.foyer.desk;

import app.foyer.account.Account;
import app.foyer.account.StaffAccounts;
import app.foyer.account.StaffAccounts.Member;
import app.foyer.desk.Answer.Corrected;
import app.foyer.desk.Answer.Done;
import app.foyer.desk.Answer.Mistaken;
import app.foyer.desk.Answer.Shown;
import app.foyer.desk.Asked.Slip;
import app.foyer.desk.PortalStates.State;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The portals: how they are, and what an admin decides for each. The file is the truth; every page reads it anew. */
record PortalsArea(
        PortalStates states, PortalFigures figures, AdminSettings settings, StaffAccounts staff, SignInPreview preview)
        implements Area {
    static final int SAVES = 20;

    @Override
    public Optional<Action> action(Asked asked) {
        int depth = asked.below().size();
        if (asked.posted()) {
            return depth == 2 && isPreview(asked)
                    ? Optional.of(Action.PREVIEW_SIGN_IN)
                    : part(asked).filter(part -> depth == 2).flatMap(PortalPart::saves);
        }
        return depth < 2 || isPreview(asked) || part(asked).isPresent()
                ? Optional.of(Action.SEE_PORTALS)
                : Optional.empty();
    }

    @Override
    public Future<Answer> show(Asked asked) {
        if (asked.below().isEmpty()) {
            return figures.count(asked.now())
                    .map(counted -> new Shown("", new PortalsView(asked).list(states.all(), counted)));
        }
        return shown(
                asked,
                part(asked).orElse(isPreview(asked) ? PortalPart.MULTI_FACTOR : PortalPart.GENERAL),
                UnaryOperator.identity());
    }

    @Override
    public Future<Answer> act(Asked asked, Action action) {
        if (action == Action.PREVIEW_SIGN_IN) {
            return with(asked, PortalPart.MULTI_FACTOR, page -> previewed(asked, page));
        }
        PortalPart part = part(asked).orElseThrow();
        Optional<PortalId> portal = portal(asked);
        Optional<Snapshot> loaded = Loaded.read(asked.field(Loaded.FIELD));
        if (portal.isEmpty() || loaded.isEmpty()) {
            return Future.succeededFuture(new Answer.Missing());
        }
        return settings.read(portal.get())
                .compose(found -> found.map(read -> saved(asked, part, read, loaded.get()))
                        .orElseGet(() -> Future.succeededFuture(new Answer.Missing())));
    }

    private Future<Answer> previewed(Asked asked, PortalPage page) {
        return preview.of(
                asked,
                page.state().id(),
                previewed -> new Shown(page.title(), new PortalsView(asked).one(page.with(previewed))));
    }

    private Future<Answer> saved(Asked asked, PortalPart part, PortalSettings read, Snapshot loaded) {
        Editor by = new Editor(asked.who().id(), asked.portal(), asked.caller(), Optional.empty());
        if (part == PortalPart.HISTORY) {
            return Ids.uuid(asked.field("save"))
                    .map(save -> settings.undo(new Undo(read.portal(), loaded, save, by))
                            .compose(outcome -> told(asked, part, outcome, "settingsUndone")))
                    .orElseGet(() -> Future.succeededFuture(new Answer.Missing()));
        }
        SettingsForm form = new SettingsForm(asked, read, served(read.portal()));
        return form.slip(part)
                .map(slip -> Future.<Answer>succeededFuture(new Mistaken(slip)))
                .orElseGet(() -> {
                    List<Change> changes = form.changes(part);
                    return settings.save(new Save(read.portal(), loaded, changes, by))
                            .compose(outcome -> told(asked, part, outcome, "settingsSaved"));
                });
    }

    private Future<Answer> told(Asked asked, PortalPart part, Outcome outcome, String done) {
        String below = asked.below().get(0) + "/" + part.id();
        if (outcome instanceof Saved) {
            return Future.succeededFuture(new Done(below, done));
        }
        if (outcome instanceof Unchanged) {
            return Future.succeededFuture(new Done(below, "settingsSame"));
        }
        if (outcome instanceof ChangedUnderneath changed) {
            return corrected(asked, part, "desk.portals.changedUnderneath", page -> page.with(changed.diff()));
        }
        if (outcome instanceof Refused refused) {
            return corrected(asked, part, "desk.portals.refused", page -> page.withProblems(refused.problems()));
        }
        return outcome instanceof CannotWrite cannot
                ? Future.succeededFuture(new Mistaken(new Slip("", PortalsView.whyNotWritten(cannot.reason()))))
                : Future.succeededFuture(new Answer.Missing());
    }

    /** The page again, over the text that is there now, with what was typed. */
    private Future<Answer> corrected(Asked asked, PortalPart part, String text, UnaryOperator<PortalPage> more) {
        Asked again = asked.with(new Slip("", text));
        return shown(again, part, more).map(page -> page instanceof Shown shown ? new Corrected(shown, again) : page);
    }

    private Future<Answer> shown(Asked asked, PortalPart part, UnaryOperator<PortalPage> more) {
        return with(
                asked,
                part,
                page -> Future.succeededFuture(new Shown(page.title(), new PortalsView(asked).one(more.apply(page)))));
    }

    private Future<Answer> with(Asked asked, PortalPart part, Function<PortalPage, Future<Answer>> work) {
        Optional<State> state = portal(asked).flatMap(states::find);
        if (state.isEmpty()) {
            return Future.succeededFuture(new Answer.Missing());
        }
        return settings.read(state.get().id())
                .compose(found -> found.map(read -> page(asked, part, state.get(), read))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())))
                .compose(page -> page.map(work).orElseGet(() -> Future.succeededFuture(new Answer.Missing())));
    }

    private Future<Optional<PortalPage>> page(Asked asked, PortalPart part, State state, PortalSettings read) {
        PortalPage page = PortalPage.of(part, state, read);
        if (part != PortalPart.HISTORY) {
            return Future.succeededFuture(Optional.of(page));
        }
        return settings.history(read.portal(), before(asked), SAVES)
                .compose(history -> staff.all().map(members -> Optional.of(page.with(history, names(members)))));
    }

    private static Map<AccountId, String> names(List<Member> members) {
        return members.stream().map(Member::account).collect(Collectors.toMap(Account::id, Account::name));
    }

    static Optional<Long> before(Asked asked) {
        String before = asked.field("before");
        return before.matches("[0-9]{1,15}") ? Optional.of(Long.valueOf(before)) : Optional.empty();
    }

    private Optional<Portal> served(PortalId portal) {
        return states.find(portal).flatMap(State::served);
    }

    private static boolean isPreview(Asked asked) {
        return asked.below().size() == 2 && asked.below().get(1).equals(SignInPreview.PART);
    }

    private static Optional<PortalPart> part(Asked asked) {
        return asked.below().size() < 2
                ? Optional.empty()
                : PortalPart.of(asked.below().get(1));
    }

    static Optional<PortalId> portal(Asked asked) {
        return Optional.of(asked.below().get(0)).filter(PortalId::isValid).map(PortalId::new);
    }
}
