package app.foyer.preference;

import app.foyer.activity.ActivityAddresses;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.InstantSource;

/** Puts clients' choices on the event bus. All behaviour lives in {@link PreferenceService}. */
public final class PreferenceVerticle extends VerticleBase {
    private final PreferenceService service;

    public PreferenceVerticle(Preferences preferences, InstantSource clock) {
        this.service = new PreferenceService(preferences, clock, account -> ActivityAddresses.appended(vertx, account));
    }

    @Override
    public Future<?> start() {
        return Future.all(
                PreferenceAddresses.NOTE.serve(vertx, service::note),
                PreferenceAddresses.SPEAK.serve(vertx, service::speak),
                PreferenceAddresses.UNDO_DEFAULT.serve(vertx, service::undoDefault));
    }
}
