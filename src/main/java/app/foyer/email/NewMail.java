package app.foyer.email;

import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.identity.SignInId;
import app.foyer.secret.SealedText;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail to be queued by the transaction of what it tells of.
 *
 * @param sealed what it says and to whom, sealed for its row
 * @param maskedEmail the address as the activity log shows it
 * @param insteadOfApp whether a code in it stands in for the authenticator app's
 * @param expiresAt when it is worth nothing any more and is given up
 */
public record NewMail(
        UUID id,
        MailKind kind,
        AccountId account,
        PortalId portal,
        Optional<SignInId> signIn,
        SealedText sealed,
        String maskedEmail,
        boolean insteadOfApp,
        Caller caller,
        Instant queuedAt,
        Instant expiresAt) {}
