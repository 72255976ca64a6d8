package app.foyer.launch;

import app.foyer.account.PasswordVerticle;
import app.foyer.config.HashingLimits;
import app.foyer.email.Notices;
import app.foyer.emergency.EmergencyVerticle;
import app.foyer.preference.PreferenceVerticle;
import app.foyer.secret.Keys;
import app.foyer.storage.Stores;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The verticles that staff's help for clients is asked of, in a server and for one command of the terminal. */
record HelpFeatures(
        Stores stores,
        Keys keys,
        Policies policies,
        HashingLimits hashing,
        InstantSource clock,
        SecureRandom random,
        MeterRegistry meters) {

    Future<?> deploy(Vertx vertx) {
        Notices notices = new Notices(keys.sealer());
        return Future.all(
                vertx.deployVerticle(passwords()),
                vertx.deployVerticle(new EmergencyVerticle(
                        stores.emergencyCodes(), notices, keys.hash(), policies.emergency(), clock, random)),
                vertx.deployVerticle(new PreferenceVerticle(stores.preferences(), stores.factors(), notices, clock)));
    }

    private PasswordVerticle passwords() {
        return new PasswordVerticle(
                stores.passwords(),
                keys.hash(),
                policies.passwords(),
                hashing.threads(),
                hashing.queue(),
                clock,
                random,
                meters);
    }
}
