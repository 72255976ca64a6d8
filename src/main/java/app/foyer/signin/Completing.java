package app.foyer.signin;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.email.EmailMask;
import app.foyer.email.Notices;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.identity.SessionId;
import app.foyer.identity.SignInId;
import app.foyer.preference.PreferredMethod;
import app.foyer.proof.Method;
import app.foyer.secret.Digest;
import app.foyer.session.Sessions.Completion;
import app.foyer.session.Sessions.EmailDefault;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts together what the transaction that completes a sign-in does and tells. */
record Completing(
        SignInId signIn,
        Account account,
        PortalId portal,
        Method method,
        Optional<PreferredMethod> preferred,
        boolean savesEmailDefault) {

    /** The noted "always by e-mail" is saved only by a sign-in that the e-mailed code itself has proven, and while it is allowed. */
    static Completing of(Progress progress, Place place, PortalId portal) {
        Method method = progress.provenBy().orElseThrow();
        boolean saves = method == Method.EMAIL_CODE
                && progress.wantsDefault().orElse(false)
                && place.decision().emailDefault().permits()
                && !progress.channels().choseEmail();
        return new Completing(
                progress.id(), progress.account(), portal, method, place.preferred(progress.channels()), saves);
    }

    Completion with(Digest token, Notices notices, Caller caller, Instant now) {
        return new Completion(
                signIn,
                new SessionId(UUID.randomUUID()),
                account.id(),
                portal,
                token,
                method,
                preferred.map(PreferredMethod::id),
                now,
                caller,
                ActivityEntry.of(account.id(), portal, now, ActivityEvent.SIGNED_IN, signedInFacts(), caller),
                savesEmailDefault ? Optional.of(emailDefault(notices, caller, now)) : Optional.empty());
    }

    private EmailDefault emailDefault(Notices notices, Caller caller, Instant now) {
        return new EmailDefault(
                ActivityEntry.of(account.id(), portal, now, ActivityEvent.EMAIL_MADE_DEFAULT, Map.of(), caller),
                notices.emailMadeDefault(account, portal, caller, now));
    }

    private Map<String, String> signedInFacts() {
        Map<String, String> facts = new HashMap<>(Map.of(ActivityWords.METHOD, method.id()));
        if (method == Method.EMAIL_CODE) {
            account.email().ifPresent(email -> facts.put(ActivityWords.EMAIL, EmailMask.inLog(email)));
        }
        return facts;
    }
}
