package app.foyer.signin;

import app.foyer.account.Identifier;
import app.foyer.account.Password;
import app.foyer.account.PasswordAddresses;
import app.foyer.account.PasswordVerdict;
import app.foyer.email.Notices;
import app.foyer.identity.Caller;
import app.foyer.identity.SignInId;
import app.foyer.portal.Audience;
import app.foyer.portal.IdentifierKind;
import app.foyer.portal.MultiFactorMethod;
import app.foyer.portal.Portal;
import app.foyer.preference.PreferenceAddresses;
import app.foyer.proof.Method;
import app.foyer.proof.TypedCode;
import app.foyer.secret.KeyedHash;
import app.foyer.secret.Token;
import app.foyer.session.SessionPolicy;
import app.foyer.session.Sessions;
import app.foyer.signin.Decision.First;
import app.foyer.signin.Place.Stage;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Leads a visitor in: asks the features over the bus, and the policy at every step. */
public final class SignInJourney implements Journey {
    private final Vertx vertx;
    private final SignIns signIns;
    private final SignInPolicy policy;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Way way;
    private final Judging judging;
    private final Sending sending;
    private final Renewing renewing;

    public SignInJourney(
            Vertx vertx,
            SignIns signIns,
            Sessions sessions,
            PasswordChanges passwords,
            SessionPolicy sessionPolicy,
            Notices notices,
            KeyedHash hash,
            SignInPolicy policy,
            InstantSource clock,
            SecureRandom random) {
        this.vertx = vertx;
        this.signIns = signIns;
        this.policy = policy;
        this.clock = clock;
        this.random = random;
        Completion completion = new Completion(vertx, sessions, notices, hash, policy, clock, random);
        this.way = new Way(vertx, signIns, hash, policy, clock, completion);
        this.judging = new Judging(vertx, way);
        this.sending = new Sending(vertx, way, signIns);
        this.renewing = new Renewing(vertx, way, new PasswordStore(vertx, passwords, notices, sessionPolicy, clock));
    }

    @Override
    public Future<Answer> current(Portal portal, Optional<Token> signIn, Caller caller) {
        return way.visit(portal, signIn, caller, way::here)
                .map(answer -> answer instanceof Answer.SignedIn || answer instanceof Answer.At
                        ? answer
                        : new Answer.At(new SignInStep.Password()));
    }

    @Override
    public Future<Answer> password(
            Portal portal, Optional<Token> previous, String identifier, Password password, Caller caller) {
        PasswordAddresses.Check check =
                new PasswordAddresses.Check(portal.id(), identifier(portal, identifier), password, caller);
        return PasswordAddresses.CHECK
                .ask(vertx, check)
                .compose(verdict -> verdict.match(new PasswordVerdict.Cases<>() {
                    @Override
                    public Future<Answer> correct(PasswordVerdict.Correct correct) {
                        return way.abandon(portal, previous).compose(gone -> begin(portal, correct, caller));
                    }

                    @Override
                    public Future<Answer> refused() {
                        return Future.succeededFuture(new Answer.Refused());
                    }

                    @Override
                    public Future<Answer> waitUntil(Instant until) {
                        return Future.succeededFuture(new Answer.WaitUntil(until));
                    }

                    @Override
                    public Future<Answer> busy(Instant until) {
                        return Future.succeededFuture(new Answer.Busy(until, new SignInStep.Password()));
                    }
                }));
    }

    @Override
    public Future<Answer> code(Portal portal, Optional<Token> signIn, TypedCode code, Caller caller) {
        return way.visit(portal, signIn, caller, visit -> judging.judge(visit, code));
    }

    @Override
    public Future<Answer> sendEmailCode(Portal portal, Optional<Token> signIn, Caller caller) {
        return way.visit(portal, signIn, caller, visit -> {
            if (visit.place().stage() == Stage.SETUP_AFTER_EMAIL) {
                return signIns.wantApp(visit.progress().id(), false).compose(noted -> way.again(visit));
            }
            if (visit.place().isBackToEmail(visit.progress())) {
                return signIns.leaveForEmergencyCode(visit.progress().id(), false)
                        .compose(back -> way.again(visit));
            }
            Standing emailCode = visit.place().decision().emailCode();
            return emailCode.permits() ? sending.send(visit) : way.refuse(visit, emailCode.reason());
        });
    }

    @Override
    public Future<Answer> useAuthenticatorApp(Portal portal, Optional<Token> signIn, Caller caller) {
        return way.visit(portal, signIn, caller, visit -> {
            Decision decision = visit.place().decision();
            if (decision.appCode().permits() || decision.pairing().permits()) {
                return signIns.moveTo(visit.progress().id(), Method.AUTHENTICATOR_APP)
                        .compose(moved -> way.again(visit));
            }
            return decision.pairing().reason() == Reason.NEEDS_EMAIL_CODE_FIRST
                    ? signIns.wantApp(visit.progress().id(), true).compose(noted -> way.again(visit))
                    : way.refuse(visit, decision.appCode().reason());
        });
    }

    @Override
    public Future<Answer> useEmergencyCode(Portal portal, Optional<Token> signIn, Caller caller) {
        return way.visit(portal, signIn, caller, visit -> {
            if (!visit.place().takesEmergencyCode()) {
                return way.refuse(visit, visit.place().whyNoEmergencyCode());
            }
            return signIns.leaveForEmergencyCode(visit.progress().id(), true).compose(left -> way.again(visit));
        });
    }

    @Override
    public Future<Answer> chooseDefault(Portal portal, Optional<Token> signIn, boolean email, Caller caller) {
        return way.visit(portal, signIn, caller, visit -> {
            if (!visit.place().mayOfferDefault(visit.progress())) {
                Standing standing = visit.place().decision().emailDefault();
                return way.refuse(visit, standing.permits() ? Reason.NOT_AT_THIS_STEP : standing.reason());
            }
            PreferenceAddresses.Note note =
                    new PreferenceAddresses.Note(visit.progress().id(), email);
            return PreferenceAddresses.NOTE.ask(vertx, note).compose(noted -> way.again(visit));
        });
    }

    @Override
    public Future<Answer> newPassword(Portal portal, Optional<Token> signIn, String typed, Caller caller) {
        return way.visit(portal, signIn, caller, visit -> renewing.renew(visit, typed));
    }

    @Override
    public Future<Answer> restart(Portal portal, Optional<Token> signIn, Caller caller) {
        return way.find(portal, signIn).compose(found -> {
            Optional<Progress> open = found.filter(progress -> !progress.hasEnded());
            if (open.isEmpty()) {
                return Future.succeededFuture(new Answer.NoSignIn());
            }
            return open.get().hasRunOut(clock.instant())
                    ? Future.succeededFuture(new Answer.SignInExpired())
                    : signIns.end(open.get().id(), clock.instant())
                            .map(gone -> new Answer.At(new SignInStep.Password()));
        });
    }

    private Future<Answer> begin(Portal portal, PasswordVerdict.Correct correct, Caller caller) {
        PortalRules rules = PortalRules.of(portal);
        Token token = Token.random(random);
        Instant now = clock.instant();
        boolean nothingMore = rules.method() == MultiFactorMethod.NONE;
        SignIns.Begun begun = new SignIns.Begun(
                new SignInId(UUID.randomUUID()),
                way.digest(portal, token),
                correct.account().id(),
                portal.id(),
                rules,
                now,
                now.plus(policy.life()),
                nothingMore ? Optional.of(Method.PASSWORD) : Optional.empty(),
                correct.since());
        return way.begin(portal, token, caller, begun, this::firstStep)
                .map(answer -> answer instanceof Answer.At at ? new Answer.Begun(token, at.step()) : answer);
    }

    /** Where e-mail comes first, the code is on its way before anything is asked; a limit on sending is no error here. */
    private Future<Answer> firstStep(Visit visit) {
        if (visit.place().decision().first() != First.EMAIL_CODE) {
            return way.here(visit);
        }
        return noted(visit)
                .compose(noted -> sending.send(visit))
                .map(answer -> answer instanceof Answer.TooManySends waiting ? new Answer.At(waiting.step()) : answer);
    }

    /** Where staff chose the app for a client without one, it is as if the client had asked to set it up. */
    private Future<Void> noted(Visit visit) {
        return visit.place().setsUpAppAfterEmail(visit.progress())
                ? signIns.wantApp(visit.progress().id(), true)
                : Future.succeededFuture();
    }

    /** Members of staff have one name to sign in with, whatever clients may use. */
    private static Identifier identifier(Portal portal, String typed) {
        if (portal.audience() == Audience.USER) {
            return new Identifier(typed, true, false, true);
        }
        IdentifierKind kind = portal.identifier();
        return new Identifier(typed, kind != IdentifierKind.WEB_USER_ID, kind != IdentifierKind.CLIENT_ID, false);
    }
}
