package app.foyer.signin;

import app.foyer.account.Account;
import app.foyer.account.PasswordRules;
import app.foyer.identity.SignInId;
import app.foyer.portal.MultiFactorMethod;
import app.foyer.preference.PreferredMethod;
import app.foyer.proof.Method;
import java.time.Instant;
import java.util.Optional;

/**
 * A sign-in in progress, as it is stored.
 *
 * @param began the portal's rules when it began
 * @param wrong answers so far
 * @param at the method that the client asked for, when they left the policy's first one
 * @param atEmergency whether the client left that for the code that staff told by phone
 * @param wantsDefault the answer to "always use email?", if it was given
 * @param wantsApp whether an app is to be set up after the e-mailed code
 * @param mustChangePassword whether a new password is asked for before there is a session
 */
public record Progress(
        SignInId id,
        Account account,
        Rules began,
        Instant expiresAt,
        Optional<Instant> endedAt,
        int wrong,
        Optional<Method> at,
        boolean atEmergency,
        Mails mails,
        Optional<Boolean> wantsDefault,
        boolean wantsApp,
        Optional<Method> provenBy,
        Optional<Instant> completedAt,
        boolean mustChangePassword,
        Channels channels) {

    /**
     * The rules when the sign-in began, without their reasons.
     *
     * @param preferred what staff preferred then
     */
    public record Rules(
            MultiFactorMethod method, boolean emailCode, boolean emailDefault, Optional<PreferredMethod> preferred) {
        PortalRules standing() {
            return new PortalRules(
                    method, standing(emailCode), standing(emailDefault), Standing.allowed(Reason.STAFF_MAY_HELP));
        }

        private static Standing standing(boolean on) {
            return on ? Standing.allowed(Reason.OPTION_IS_ON) : Standing.prohibited(Reason.OPTION_IS_OFF);
        }
    }

    /**
     * The mails of this sign-in.
     *
     * @param lastSentAt when the last one was asked for
     * @param heldUntil until when some other limit keeps the next one back
     * @param validUntil of the live code, which may have been sent more than once
     * @param state how far the last one got
     */
    public record Mails(
            int sent,
            Optional<Instant> lastSentAt,
            Optional<Instant> heldUntil,
            Optional<Instant> validUntil,
            SignInStep.MailState state) {}

    Progress provenBy(Method method) {
        return new Progress(
                id,
                account,
                began,
                expiresAt,
                endedAt,
                wrong,
                at,
                atEmergency,
                mails,
                wantsDefault,
                wantsApp,
                Optional.of(method),
                completedAt,
                mustChangePassword,
                channels);
    }

    /** What a new password must be, once it is proven who chooses it. */
    PasswordRules passwordRules() {
        return PasswordLength.at(began.method(), provenBy.orElse(Method.PASSWORD));
    }

    boolean isOver(Instant now) {
        return hasEnded() || hasRunOut(now);
    }

    /** Whether it was given up, refused or completed. */
    boolean hasEnded() {
        return endedAt.isPresent() || completedAt.isPresent();
    }

    boolean hasRunOut(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
