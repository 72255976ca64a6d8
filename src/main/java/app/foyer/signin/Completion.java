package app.foyer.signin;

import app.foyer.activity.ActivityAddresses;
import app.foyer.email.Notices;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.secret.KeyedHash;
import app.foyer.secret.Token;
import app.foyer.session.SessionService;
import app.foyer.session.Sessions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * Turns a proven sign-in into a session, once; whoever asks again shortly after gets that one session's token anew.
 *
 * <p>Proof and completion are two transactions, and this is the second: after a crash between them, the next request with
 * the same sign-in token comes here again.
 */
final class Completion {
    private final Vertx vertx;
    private final Sessions sessions;
    private final Notices notices;
    private final KeyedHash hash;
    private final SignInPolicy policy;
    private final InstantSource clock;
    private final SecureRandom random;

    Completion(
            Vertx vertx,
            Sessions sessions,
            Notices notices,
            KeyedHash hash,
            SignInPolicy policy,
            InstantSource clock,
            SecureRandom random) {
        this.vertx = vertx;
        this.sessions = sessions;
        this.notices = notices;
        this.hash = hash;
        this.policy = policy;
        this.clock = clock;
        this.random = random;
    }

    Future<Answer> complete(Completing completing, Token signIn, Caller caller) {
        Token session = Token.random(random);
        PortalId portal = completing.portal();
        Sessions.Completion completion =
                completing.with(SessionService.digest(hash, portal, session), notices, caller, clock.instant());
        return sessions.complete(completion).compose(completed -> {
            if (!completed) {
                return repeat(completing, signIn);
            }
            ActivityAddresses.appended(vertx, completing.account().id());
            return Future.succeededFuture(new Answer.SignedIn(signIn, session));
        });
    }

    /** The answer of a sign-in that was completed just now; too late, there is nothing to be had from it. */
    Future<Answer> repeat(Completing completed, Token signIn) {
        Token session = Token.random(random);
        return sessions.repeat(
                        completed.signIn(),
                        SessionService.digest(hash, completed.portal(), session),
                        clock.instant().minus(policy.repeatWithin()))
                .map(repeated -> repeated ? new Answer.SignedIn(signIn, session) : new Answer.NoSignIn());
    }
}
