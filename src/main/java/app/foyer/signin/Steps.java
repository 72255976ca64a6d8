package app.foyer.signin;

import app.foyer.otp.OtpAddresses;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;

/** Draws the step of a place, asking for the secret where the QR code is to be shown. */
final class Steps {
    private final Vertx vertx;
    private final SignInPolicy policy;

    Steps(Vertx vertx, SignInPolicy policy) {
        this.vertx = vertx;
        this.policy = policy;
    }

    Future<SignInStep> at(Visit visit) {
        StepDrawing drawing = new StepDrawing(visit.progress(), visit.place(), policy);
        return switch (visit.place().stage()) {
            case SETUP, SETUP_AFTER_EMAIL ->
                prepared(visit).map(prepared -> prepared.map(drawing::setup).orElseGet(SignInStep.Password::new));
            case APP_CODE -> Future.succeededFuture(drawing.appCode());
            case EMAIL_CODE -> Future.succeededFuture(drawing.emailCode());
            case EMERGENCY_CODE -> Future.succeededFuture(drawing.emergencyCode());
            case NO_WAY_IN -> Future.succeededFuture(drawing.noWayIn());
            case NEW_PASSWORD -> Future.succeededFuture(drawing.newPassword());
            case NOTHING_MORE, DONE -> Future.succeededFuture(new SignInStep.SignedIn());
            case OVER -> Future.succeededFuture(new SignInStep.Password());
        };
    }

    /** Empty when another request has ended the sign-in meanwhile. */
    private Future<Optional<OtpAddresses.Prepared>> prepared(Visit visit) {
        return OtpAddresses.PREPARE.ask(
                vertx,
                new OtpAddresses.Prepare(
                        visit.progress().id(),
                        visit.progress().account(),
                        visit.portal().multiFactor().issuer()));
    }
}
