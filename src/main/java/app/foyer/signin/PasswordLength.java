package app.foyer.signin;

import app.foyer.account.PasswordRules;
import app.foyer.portal.MultiFactorMethod;
import app.foyer.proof.Method;

/** What a new password must be, by how it is backed up. Pure. */
final class PasswordLength {
    private PasswordLength() {}

    /**
     * The rules for a client at a portal: longer ones wherever the password may be all that is asked for.
     *
     * @param method of the portal
     * @param provenBy how this client got in, which is the password alone where nothing more was asked of them
     */
    static PasswordRules at(MultiFactorMethod method, Method provenBy) {
        return method == MultiFactorMethod.NONE || provenBy == Method.PASSWORD
                ? PasswordRules.ALONE
                : PasswordRules.WITH_SECOND_STEP;
    }
}
