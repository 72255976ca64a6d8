package app.foyer.signin;

import app.foyer.account.NewPassword;
import app.foyer.account.PasswordAddresses;
import app.foyer.account.PasswordFlaw;
import app.foyer.account.PasswordRules;
import app.foyer.signin.PasswordChanges.InSignIn;
import app.foyer.signin.Place.Stage;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;

/** Takes the new password that a client must choose before getting in. */
final class Renewing {
    private final Vertx vertx;
    private final Way way;
    private final PasswordStore store;

    Renewing(Vertx vertx, Way way, PasswordStore store) {
        this.vertx = vertx;
        this.way = way;
        this.store = store;
    }

    Future<Answer> renew(Visit visit, String typed) {
        if (visit.place().stage() != Stage.NEW_PASSWORD) {
            return way.refuse(visit, Reason.NOT_AT_THIS_STEP);
        }
        return ask(visit, typed)
                .compose(answer -> answer.match(new NewPassword.Cases<>() {
                    @Override
                    public Future<Answer> ready(NewPassword.Ready ready) {
                        return store(visit, typed, ready);
                    }

                    @Override
                    public Future<Answer> flawed(PasswordFlaw flaw) {
                        return way.stepAgain(visit).map(step -> new Answer.PasswordFlawed(flaw, step));
                    }

                    @Override
                    public Future<Answer> busy(Instant until) {
                        return way.stepAgain(visit).map(step -> new Answer.Busy(until, step));
                    }

                    @Override
                    public Future<Answer> gone() {
                        return Future.succeededFuture(new Answer.NoSignIn());
                    }
                }));
    }

    private Future<NewPassword> ask(Visit visit, String typed) {
        Progress progress = visit.progress();
        return PasswordAddresses.REPLACE.ask(
                vertx,
                new PasswordAddresses.Replace(
                        progress.passwordRules(),
                        new PasswordRules.Owner(
                                progress.account(), visit.portal().name()),
                        typed));
    }

    private Future<Answer> store(Visit visit, String typed, NewPassword.Ready ready) {
        Progress progress = visit.progress();
        return store.store(
                        ready,
                        new InSignIn(progress.id()),
                        progress.account(),
                        visit.portal().id(),
                        visit.caller())
                .compose(stored -> stored ? way.again(visit) : outrun(visit, typed));
    }

    /** Another request was first. Whoever sent the same twice goes on; nobody is let believe that another one counts. */
    private Future<Answer> outrun(Visit visit, String typed) {
        NewPassword present = new NewPassword.Flawed(PasswordFlaw.UNCHANGED);
        return ask(visit, typed)
                .compose(answer ->
                        answer.equals(present) ? way.again(visit) : Future.succeededFuture(new Answer.NoSignIn()));
    }
}
