package app.foyer.desk;

import app.foyer.account.Account;

/** A program that works at the desk by an access token. */
public record Program(AccessToken token, Account owner) {

    /** By both: what the token is for, and what its owner may do at this moment. */
    boolean may(Action action) {
        return token.scopes().stream().anyMatch(scope -> scope.covers(action)) && Desk.permits(owner, action);
    }
}
