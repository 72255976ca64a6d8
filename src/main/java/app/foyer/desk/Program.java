package app.foyer.desk;

import app.foyer.account.Account;

/** A program that works at the desk by an access token. */
public record Program(AccessToken token, Account owner) {

    /** A preview tells of a client, so whoever may not see clients gets none. */
    boolean may(Action action) {
        return has(action) && (action != Action.PREVIEW_SIGN_IN || has(Action.SEE_CLIENTS));
    }

    /** By both: what the token is for, and what its owner may do at this moment. */
    private boolean has(Action action) {
        return token.scopes().stream().anyMatch(scope -> scope.covers(action)) && Desk.permits(owner, action);
    }
}
