package app.foyer.signin;

import app.foyer.account.Password;
import app.foyer.identity.Caller;
import app.foyer.portal.Portal;
import app.foyer.proof.TypedCode;
import app.foyer.secret.Token;
import io.vertx.core.Future;
import java.util.Optional;

/** The way in, as a visitor may ask for it: one call a request, one answer a call. */
public interface Journey {
    /** Where the visitor stands; completes a proven sign-in, or repeats the answer of one completed just now. */
    Future<Answer> current(Portal portal, Optional<Token> signIn, Caller caller);

    /** Begins a sign-in; one that was in progress under {@code previous} ends. */
    Future<Answer> password(
            Portal portal, Optional<Token> previous, String identifier, Password password, Caller caller);

    /** Judges a code; six digits are the step's own, twelve are an emergency code at every step that has one. */
    Future<Answer> code(Portal portal, Optional<Token> signIn, TypedCode code, Caller caller);

    /** Sends a code by e-mail, where the policy allows it. */
    Future<Answer> sendEmailCode(Portal portal, Optional<Token> signIn, Caller caller);

    /** Back to the app, or on to setting one up after the e-mailed code; sends nothing. */
    Future<Answer> useAuthenticatorApp(Portal portal, Optional<Token> signIn, Caller caller);

    /** To the step for a code that staff told by phone; whether there is one is not told. Sends nothing. */
    Future<Answer> useEmergencyCode(Portal portal, Optional<Token> signIn, Caller caller);

    /** Notes the answer to "always use email?"; it counts once the code was right. */
    Future<Answer> chooseDefault(Portal portal, Optional<Token> signIn, boolean email, Caller caller);

    /** Takes the new password that must be chosen, once it is proven who chooses it. */
    Future<Answer> newPassword(Portal portal, Optional<Token> signIn, String typed, Caller caller);

    Future<Answer> restart(Portal portal, Optional<Token> signIn, Caller caller);
}
