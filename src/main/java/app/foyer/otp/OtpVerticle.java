package app.foyer.otp;

import app.foyer.email.Notices;
import app.foyer.secret.Sealer;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.InstantSource;

/** Puts authenticator apps on the event bus. All behaviour lives in {@link OtpService}. */
public final class OtpVerticle extends VerticleBase {
    private final OtpService service;

    public OtpVerticle(
            Authenticators authenticators, Notices notices, Sealer sealer, OtpPolicy policy, InstantSource clock) {
        this.service = new OtpService(authenticators, notices, sealer, policy, clock);
    }

    @Override
    public Future<?> start() {
        return Future.all(
                OtpAddresses.PREPARE.serve(vertx, service::prepare),
                OtpAddresses.VERIFY.serve(vertx, service::verify),
                OtpAddresses.PAIR.serve(vertx, service::pair),
                OtpAddresses.CONFIRM.serve(vertx, service::confirm));
    }
}
