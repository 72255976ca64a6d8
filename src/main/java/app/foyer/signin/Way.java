package app.foyer.signin;

import app.foyer.activity.ActivityAddresses;
import app.foyer.identity.Caller;
import app.foyer.portal.Portal;
import app.foyer.proof.Method;
import app.foyer.secret.Digest;
import app.foyer.secret.KeyedHash;
import app.foyer.secret.Token;
import app.foyer.signin.Place.Stage;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Finds the sign-in in progress that a request is for, and says where it stands. */
final class Way {
    private final Vertx vertx;
    private final SignIns signIns;
    private final KeyedHash hash;
    private final SignInPolicy policy;
    private final InstantSource clock;
    private final Steps steps;
    private final Completion completion;

    Way(Vertx vertx, SignIns signIns, KeyedHash hash, SignInPolicy policy, InstantSource clock, Completion completion) {
        this.vertx = vertx;
        this.signIns = signIns;
        this.hash = hash;
        this.policy = policy;
        this.clock = clock;
        this.steps = new Steps(vertx, policy);
        this.completion = completion;
    }

    /** Finds the sign-in under a token and goes on with it, unless it is over in one of the ways it can be. */
    Future<Answer> visit(Portal portal, Optional<Token> token, Caller caller, Function<Visit, Future<Answer>> next) {
        return find(portal, token)
                .compose(found -> found.map(
                                progress -> goOn(Visit.of(portal, token.orElseThrow(), progress, caller), next))
                        .orElseGet(() -> Future.succeededFuture(new Answer.NoSignIn())));
    }

    /** Begins a sign-in under a new token and goes on with it. */
    Future<Answer> begin(
            Portal portal, Token token, Caller caller, SignIns.Begun begun, Function<Visit, Future<Answer>> next) {
        return signIns.begin(begun, policy.spent())
                .compose(begins -> begins.map(progress -> goOn(Visit.of(portal, token, progress, caller), next))
                        .orElseGet(() -> Future.succeededFuture(new Answer.NoSignIn())));
    }

    private Future<Answer> goOn(Visit visit, Function<Visit, Future<Answer>> next) {
        Progress progress = visit.progress();
        if (progress.completedAt().isPresent()) {
            return completion.repeat(
                    Completing.of(progress, visit.place(), visit.portal().id()), visit.token());
        }
        if (progress.endedAt().isPresent()) {
            return Future.succeededFuture(new Answer.NoSignIn());
        }
        if (progress.hasRunOut(clock.instant()) || visit.place().stage() == Stage.OVER) {
            return Future.succeededFuture(new Answer.SignInExpired());
        }
        return switch (visit.place().stage()) {
            case DONE -> complete(visit);
            case NOTHING_MORE ->
                signIns.provenByPassword(progress.id(), clock.instant()).compose(noted -> again(visit));
            default -> next.apply(visit);
        };
    }

    Future<Optional<Progress>> find(Portal portal, Optional<Token> token) {
        return token.map(value -> signIns.find(portal.id(), digest(portal, value), policy.spent(), clock.instant()))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .map(found -> found.filter(progress -> Admission.of(portal, progress.account())));
    }

    private Future<Answer> complete(Visit visit) {
        Completing completing =
                Completing.of(visit.progress(), visit.place(), visit.portal().id());
        return completion.complete(completing, visit.token(), visit.caller());
    }

    Future<Answer> refuse(Visit visit, Reason reason) {
        return steps.at(visit).map(step -> new Answer.NotOffered(reason, step));
    }

    Future<Answer> here(Visit visit) {
        return steps.at(visit).map(Answer.At::new);
    }

    /** The paired app has proven it: nothing that was noted meanwhile changes what follows, so nothing is read anew. */
    Future<Answer> proven(Visit visit) {
        return goOn(visit.provenBy(Method.AUTHENTICATOR_APP), this::here);
    }

    /** Reads the sign-in anew and answers where it stands now. */
    Future<Answer> again(Visit visit) {
        return visit(visit.portal(), Optional.of(visit.token()), visit.caller(), this::here);
    }

    /** The step to be shown beside a refusal; the first one, when another request has ended the sign-in meanwhile. */
    Future<SignInStep> stepAgain(Visit visit) {
        return find(visit.portal(), Optional.of(visit.token()))
                .map(found -> found.filter(progress -> !progress.isOver(clock.instant()))
                        .map(progress -> Visit.of(visit.portal(), visit.token(), progress, visit.caller())))
                .compose(
                        open -> open.map(steps::at).orElseGet(() -> Future.succeededFuture(new SignInStep.Password())));
    }

    Future<Void> abandon(Portal portal, Optional<Token> token) {
        return find(portal, token)
                .compose(found -> found.filter(progress -> !progress.isOver(clock.instant()))
                        .map(progress -> signIns.end(progress.id(), clock.instant()))
                        .orElseGet(Future::succeededFuture));
    }

    /** The client's activity has a new entry. */
    void told(Visit visit) {
        ActivityAddresses.appended(vertx, visit.progress().account().id());
    }

    Digest digest(Portal portal, Token token) {
        return hash.of("sign-in", portal.id().value(), token.value());
    }
}
