package app.foyer.signin;

import app.foyer.email.EmailAddresses;
import app.foyer.email.SendOutcome;
import app.foyer.portal.MultiFactorMethod;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;

/** Has a code sent by e-mail. */
final class Sending {
    private final Vertx vertx;
    private final Way way;
    private final SignIns signIns;

    Sending(Vertx vertx, Way way, SignIns signIns) {
        this.vertx = vertx;
        this.way = way;
        this.signIns = signIns;
    }

    Future<Answer> send(Visit visit) {
        Progress progress = visit.progress();
        boolean insteadOfApp = visit.portal().multiFactor().method() == MultiFactorMethod.AUTHENTICATOR_APP
                && visit.place().decision().emailCode().reason() != Reason.STAFF_CHOSE_IT;
        EmailAddresses.Send send = new EmailAddresses.Send(
                progress.id(), progress.account(), visit.portal().id(), insteadOfApp, visit.caller());
        return EmailAddresses.SEND
                .ask(vertx, send)
                .compose(outcome -> outcome.match(new SendOutcome.Cases<>() {
                    @Override
                    public Future<Answer> queued() {
                        way.told(visit);
                        return way.again(visit);
                    }

                    @Override
                    public Future<Answer> notBefore(Instant until) {
                        return signIns.holdSends(visit.progress().id(), until)
                                .compose(held -> way.stepAgain(visit))
                                .map(step -> new Answer.TooManySends(until, step));
                    }

                    @Override
                    public Future<Answer> notAsked() {
                        return way.again(visit);
                    }
                }));
    }
}
