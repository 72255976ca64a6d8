package app.foyer.signin;

import app.foyer.identity.Caller;
import app.foyer.portal.Portal;
import app.foyer.proof.Method;
import app.foyer.secret.Token;

/** One request for a sign-in in progress: where, under which token, how far it got, and from where. */
record Visit(Portal portal, Token token, Progress progress, Place place, Caller caller) {
    static Visit of(Portal portal, Token token, Progress progress, Caller caller) {
        return new Visit(portal, token, progress, Place.of(progress, portal), caller);
    }

    Visit provenBy(Method method) {
        return of(portal, token, progress.provenBy(method), caller);
    }
}
