package app.foyer.settings;

import app.foyer.activity.ActivityAddresses;
import app.foyer.identity.PortalId;
import app.foyer.portal.PortalKeys;
import app.foyer.settings.Draft.Ended;
import app.foyer.settings.Draft.Ready;
import app.foyer.settings.SettingsSaves.Kept;
import app.foyer.settings.StoredFile.Done;
import app.foyer.settings.StoredFile.Failed;
import app.foyer.settings.StoredFile.Found;
import app.foyer.settings.StoredFile.Other;
import app.foyer.settings.StoredFile.Written;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Saves what admins decide, in this order: the save is noted in the database, the file is replaced, and then the save is
 * confirmed together with its activity. Whatever stops in between is found out at the next look, by the file itself.
 *
 * <p>Files are read and written on workers.
 */
public final class SettingsService implements AdminSettings {
    private final Vertx vertx;
    private final PortalFiles files;
    private final SettingsSaves saves;
    private final DefinitionCheck check;
    private final InstantSource clock;
    private final Turns turns;
    private final SaveLocks locks;
    private final HouseOrder order = new HouseOrder(PortalKeys.read());

    /**
     * Saves for the portals of one installation.
     *
     * @param portals where authors write
     * @param settings where admins do
     */
    public SettingsService(
            Vertx vertx, Path portals, Path settings, SettingsSaves saves, DefinitionCheck check, InstantSource clock) {
        this.vertx = vertx;
        this.files = new PortalFiles(portals, settings);
        this.saves = saves;
        this.check = check;
        this.clock = clock;
        this.turns = new Turns(vertx);
        this.locks = new SaveLocks(vertx, settings);
    }

    @Override
    public Future<Optional<PortalSettings>> read(PortalId portal) {
        return vertx.executeBlocking(
                () -> files.has(portal) ? Optional.of(files.read(portal)) : Optional.empty(), false);
    }

    @Override
    public Future<Outcome> save(Save save) {
        Function<StoredFile, Draft> wanted = Draft.of(save.portal(), save.loaded(), save.changes(), order.comparator());
        return drafted(save.portal(), save.loaded(), wanted, save.by());
    }

    @Override
    public Future<Outcome> undo(Undo undo) {
        return saves.find(undo.portal(), undo.save())
                .compose(found -> found.map(save -> drafted(
                                undo.portal(), undo.loaded(), Draft.of(undo.loaded(), save.before()), undo.by()))
                        .orElseGet(() -> Future.succeededFuture(new Unknown())));
    }

    private Future<Outcome> drafted(PortalId portal, Snapshot loaded, Function<StoredFile, Draft> wanted, Editor by) {
        return vertx.executeBlocking(
                        () -> files.has(portal)
                                ? Draft.make(portal, files.file(portal), loaded, wanted, check)
                                : new Ended(new Unknown()),
                        false)
                .compose(draft -> draft instanceof Ready ready
                        ? written(portal, loaded, ready, by)
                        : Future.succeededFuture(((Ended) draft).outcome()));
    }

    private Future<Outcome> written(PortalId portal, Snapshot loaded, Ready ready, Editor by) {
        Supplier<Future<Outcome>> work = () -> settle(portal).compose(now -> {
            if (!now.equals(new Found(loaded))) {
                return Future.succeededFuture(Draft.underneath(loaded, now));
            }
            SettingsSave save = new SettingsSave(
                    UUID.randomUUID(),
                    portal,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    by.account(),
                    by.desk(),
                    by.caller(),
                    loaded,
                    ready.text(),
                    by.reason());
            return saves.begin(save).compose(begun -> replaced(save)).compose(written -> ended(save, written, ready));
        });
        return turns.take(portal, () -> locks.holding(portal, work, CannotWrite::new));
    }

    private Future<Written> replaced(SettingsSave save) {
        return vertx.executeBlocking(() -> files.file(save.portal()).replace(save.before(), save.after()), false);
    }

    private Future<Outcome> ended(SettingsSave save, Written written, Ready ready) {
        if (written instanceof Done) {
            return confirm(save).map(new Saved(save.after(), ready.warnings()));
        }
        Outcome outcome = written instanceof Other other
                ? Draft.underneath(save.before(), other.now())
                : new CannotWrite(((Failed) written).reason());
        return saves.drop(save.id()).map(outcome);
    }

    private Future<Void> confirm(SettingsSave save) {
        return saves.confirm(save, SaveActivity.of(save))
                .onSuccess(confirmed -> ActivityAddresses.appended(vertx, save.account()));
    }

    /** Finds out about saves of which nobody knows whether their file was written; answers what the file holds. */
    private Future<StoredFile.Content> settle(PortalId portal) {
        return vertx.executeBlocking(() -> files.file(portal).load(), false)
                .compose(now -> saves.begun(portal)
                        .compose(begun -> settled(begun, now))
                        .map(now));
    }

    private Future<Void> settled(List<SettingsSave> begun, StoredFile.Content now) {
        Future<Void> settled = Future.succeededFuture();
        for (SettingsSave save : begun) {
            settled = settled.compose(
                    done -> now.equals(new Found(save.after())) ? confirm(save) : saves.drop(save.id()));
        }
        return settled;
    }

    @Override
    public Future<History> history(PortalId portal, Optional<Long> before, int limit) {
        return saves.begun(portal)
                .compose(begun -> begun.isEmpty() ? Future.succeededFuture() : settleInTurn(portal))
                .compose(settled -> saves.history(portal, before.orElse(Long.MAX_VALUE), limit + 1))
                .map(kept -> told(kept, limit));
    }

    /** Where nothing can be written nothing was, and a save that goes on elsewhere settles itself. */
    private Future<?> settleInTurn(PortalId portal) {
        return turns.take(portal, () -> locks.holding(portal, () -> settle(portal), reason -> null));
    }

    private static History told(List<Kept> kept, int limit) {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < Math.min(kept.size(), limit); i++) {
            SettingsSave save = kept.get(i).save();
            boolean foundOther =
                    i + 1 < kept.size() && !kept.get(i + 1).save().after().equals(save.before());
            told.add(new Told(
                    kept.get(i).number(), save, new Differences(save.before(), save.after()).byKey(), foundOther));
        }
        return new History(
                List.copyOf(told),
                kept.size() > limit ? Optional.of(kept.get(limit - 1).number()) : Optional.empty());
    }
}
