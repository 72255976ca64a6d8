package app.foyer.signin;

import app.foyer.email.EmailAddresses;
import app.foyer.emergency.EmergencyAddresses;
import app.foyer.otp.OtpAddresses;
import app.foyer.proof.EmergencyCode;
import app.foyer.proof.OneTimeCode;
import app.foyer.proof.TypedCode;
import app.foyer.proof.Verdict;
import app.foyer.signin.Place.Stage;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;

/** Has a code judged by the feature that it belongs to, and says what follows from the verdict. */
final class Judging {
    private final Vertx vertx;
    private final Way way;

    Judging(Vertx vertx, Way way) {
        this.vertx = vertx;
        this.way = way;
    }

    Future<Answer> judge(Visit visit, TypedCode code) {
        return code.match(new TypedCode.Cases<>() {
            @Override
            public Future<Answer> oneTime(OneTimeCode code) {
                return verdict(visit, code)
                        .map(verdicts -> verdicts.compose(verdict ->
                                concluded(visit, verdict, visit.place().stage() == Stage.APP_CODE)))
                        .orElseGet(() -> way.refuse(visit, Reason.NOT_AT_THIS_STEP));
            }

            @Override
            public Future<Answer> emergency(EmergencyCode code) {
                return visit.place().takesEmergencyCode()
                        ? EmergencyAddresses.VERIFY
                                .ask(vertx, emergencyCode(visit, code))
                                .compose(verdict -> concluded(visit, verdict, false))
                        : way.refuse(visit, visit.place().whyNoEmergencyCode());
            }
        });
    }

    /** Asks the feature whose code is awaited here; empty where none is. */
    private Optional<Future<Verdict>> verdict(Visit visit, OneTimeCode code) {
        return switch (visit.place().beneath()) {
            case EMAIL_CODE -> Optional.of(EmailAddresses.VERIFY.ask(vertx, emailCode(visit, code)));
            case APP_CODE -> Optional.of(OtpAddresses.VERIFY.ask(vertx, appCode(visit, code)));
            case SETUP -> Optional.of(OtpAddresses.PAIR.ask(vertx, new OtpAddresses.Pair(appCode(visit, code), false)));
            case SETUP_AFTER_EMAIL ->
                Optional.of(OtpAddresses.PAIR.ask(vertx, new OtpAddresses.Pair(appCode(visit, code), true)));
            case EMERGENCY_CODE, NO_WAY_IN, NEW_PASSWORD, NOTHING_MORE, DONE, OVER -> Optional.empty();
        };
    }

    private static EmailAddresses.Verify emailCode(Visit visit, OneTimeCode code) {
        Progress progress = visit.progress();
        return new EmailAddresses.Verify(
                progress.id(), progress.account(), visit.portal().id(), code, visit.caller());
    }

    private static OtpAddresses.Verify appCode(Visit visit, OneTimeCode code) {
        Progress progress = visit.progress();
        return new OtpAddresses.Verify(
                progress.id(), progress.account(), visit.portal().id(), code, visit.caller());
    }

    private static EmergencyAddresses.Verify emergencyCode(Visit visit, EmergencyCode code) {
        Progress progress = visit.progress();
        return new EmergencyAddresses.Verify(
                progress.id(), progress.account(), visit.portal().id(), code, visit.caller());
    }

    private Future<Answer> concluded(Visit visit, Verdict verdict, boolean byPairedApp) {
        return verdict.match(new Verdict.Cases<>() {
            @Override
            public Future<Answer> accepted() {
                return byPairedApp ? way.proven(visit) : way.again(visit);
            }

            @Override
            public Future<Answer> wrong(Verdict.Wrong wrong) {
                way.told(visit);
                return way.stepAgain(visit).map(step -> new Answer.WrongCode(wrong.attemptsLeft(), step));
            }

            @Override
            public Future<Answer> exhausted() {
                way.told(visit);
                return Future.succeededFuture(new Answer.TooManyAttempts());
            }

            @Override
            public Future<Answer> codeExpired() {
                return way.stepAgain(visit).map(Answer.CodeExpired::new);
            }

            @Override
            public Future<Answer> notAsked() {
                return way.again(visit);
            }
        });
    }
}
