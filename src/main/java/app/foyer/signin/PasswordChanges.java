package app.foyer.signin;

import app.foyer.activity.ActivityEntry;
import app.foyer.email.NewMail;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.identity.SessionId;
import app.foyer.identity.SignInId;
import app.foyer.secret.Digest;
import app.foyer.session.Sessions;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where passwords are changed, as one transaction with all that follows from it. */
public interface PasswordChanges {
    /**
     * What the transaction does.
     *
     * @param replaced the hash of the password that was held to be the present one
     * @param hash of the new one
     * @param by who changes it, and goes on; every other session and sign-in in progress of the account ends
     * @param live which sessions are live, and are told of as ended
     */
    record Change(
            AccountId account,
            String replaced,
            String hash,
            By by,
            Sessions.Limits live,
            Instant now,
            ActivityEntry changed,
            Optional<NewMail> notice) {
        @Override
        public String toString() {
            return "Change[" + account + "]";
        }
    }

    /** Who changes a password. */
    sealed interface By {}

    /** A sign-in that is proven and waits for it; only while a new password is asked for. */
    record InSignIn(SignInId signIn) implements By {}

    /** A session, which has another token from then on. */
    record InSession(SessionId session, Digest token) implements By {}

    /**
     * Changes the password, if it is still the one to be replaced and whoever changes it may still go on.
     *
     * @return the sessions that ended by it; empty when nothing was changed
     */
    Future<Optional<List<Sessions.Ended>>> change(Change change);

    /** Whether an app is paired. */
    Future<Boolean> hasApp(AccountId account, PortalId portal);
}
