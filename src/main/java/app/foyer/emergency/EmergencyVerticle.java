package app.foyer.emergency;

import app.foyer.activity.ActivityAddresses;
import app.foyer.email.Notices;
import app.foyer.emergency.EmergencyAddresses.Create;
import app.foyer.secret.KeyedHash;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Puts emergency codes on the event bus. All behaviour lives in {@link EmergencyService}. */
public final class EmergencyVerticle extends VerticleBase {
    private final EmergencyCodes codes;
    private final Notices notices;
    private final KeyedHash keys;
    private final EmergencyPolicy policy;
    private final InstantSource clock;
    private final SecureRandom random;

    public EmergencyVerticle(
            EmergencyCodes codes,
            Notices notices,
            KeyedHash keys,
            EmergencyPolicy policy,
            InstantSource clock,
            SecureRandom random) {
        this.codes = codes;
        this.notices = notices;
        this.keys = keys;
        this.policy = policy;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Future<?> start() {
        EmergencyService service = new EmergencyService(vertx, codes, notices, keys, policy, clock, random);
        return Future.all(
                EmergencyAddresses.CREATE.serve(vertx, question -> create(service, question)),
                EmergencyAddresses.VERIFY.serve(vertx, service::verify));
    }

    private Future<Creation> create(EmergencyService service, Create question) {
        return service.create(question).onSuccess(created -> ActivityAddresses.appended(vertx, question.account()));
    }
}
