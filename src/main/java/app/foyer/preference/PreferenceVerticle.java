package app.foyer.preference;

import app.foyer.activity.ActivityAddresses;
import app.foyer.email.Notices;
import app.foyer.preference.Factors.Kind;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.InstantSource;

/** Puts clients' choices, and staff's for them, on the event bus. The behaviour is in {@link PreferenceService} and
 * {@link FactorService}. */
public final class PreferenceVerticle extends VerticleBase {
    private final PreferenceService service;
    private final FactorService factors;

    public PreferenceVerticle(Preferences preferences, Factors factors, Notices notices, InstantSource clock) {
        this.factors =
                new FactorService(factors, notices, clock, account -> ActivityAddresses.appended(vertx, account));
        this.service = new PreferenceService(preferences, clock, account -> ActivityAddresses.appended(vertx, account));
    }

    @Override
    public Future<?> start() {
        return Future.all(
                PreferenceAddresses.NOTE.serve(vertx, service::note),
                PreferenceAddresses.SPEAK.serve(vertx, service::speak),
                PreferenceAddresses.UNDO_DEFAULT.serve(vertx, service::undoDefault),
                FactorAddresses.PREFER.serve(vertx, factors::prefer),
                FactorAddresses.RESET.serve(vertx, question -> factors.reset(question, Kind.CLIENT)),
                FactorAddresses.RESET_STAFF.serve(vertx, question -> factors.reset(question, Kind.STAFF)));
    }
}
