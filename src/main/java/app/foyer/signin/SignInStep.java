package app.foyer.signin;

import java.time.Instant;
import java.util.Optional;

/** Where a visitor stands on the way in. The journey decides it; the web edge draws it, as a page or as JSON. */
public sealed interface SignInStep {

    /** Nothing is proven yet. */
    record Password() implements SignInStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.password();
        }
    }

    /**
     * The QR step: no app is paired, and a right code of the shown secret pairs one.
     *
     * @param secret the new shared secret in Base32
     * @param uri the same as an {@code otpauth:} address
     * @param emailLink the way by e-mail, where the portal offers it
     * @param afterEmail whether an e-mailed code was accepted already, so that this step may be left out
     * @param emergencyLink whether a code may be used instead that staff told by phone
     */
    record Setup(
            String secret,
            String uri,
            Optional<EmailLink> emailLink,
            boolean afterEmail,
            int attemptsLeft,
            Instant expiresAt,
            boolean emergencyLink)
            implements SignInStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setup(this);
        }
    }

    /** The code of the paired app is asked for. */
    record AppCode(Optional<EmailLink> emailLink, int attemptsLeft, Instant expiresAt, boolean emergencyLink)
            implements SignInStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.appCode(this);
        }
    }

    /**
     * The e-mailed code is asked for.
     *
     * @param mail the last mail with a code; empty when none could be sent yet
     * @param appLink the way back to the app, where there is one
     * @param offer the question whether e-mail should be the default, where it may be asked
     * @param sendAgainAt from when a mail may be asked for, be it the first; empty when this sign-in has none left
     */
    record EmailCode(
            String maskedEmail,
            Optional<SentMail> mail,
            Optional<AppLink> appLink,
            Optional<Offer> offer,
            Optional<Instant> sendAgainAt,
            int attemptsLeft,
            Instant expiresAt,
            boolean emergencyLink)
            implements SignInStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.emailCode(this);
        }
    }

    /**
     * The code that staff told by phone is asked for; whether there is one is not told.
     *
     * @param back where the client came from; empty when there was nothing to be asked for
     */
    record EmergencyCode(Optional<Back> back, int attemptsLeft, Instant expiresAt) implements SignInStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.emergencyCode(this);
        }
    }

    /** The portal asks for something that this client does not have; only the lender can help. */
    record NoWayIn(Reason reason, boolean emergencyLink) implements SignInStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noWayIn(this);
        }
    }

    /**
     * It is proven who this is, and a new password must be chosen before anything else.
     *
     * @param minLength in characters
     * @param username what the client signs in with, for whatever keeps their passwords
     */
    record NewPassword(int minLength, String username, Instant expiresAt) implements SignInStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.newPassword(this);
        }
    }

    record SignedIn() implements SignInStep {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.signedIn();
        }
    }

    /** "Send security code via email to …" */
    record EmailLink(String maskedEmail) {}

    /** Back to the authenticator app; where none is paired and e-mail is the default, the app is set up after the code. */
    record AppLink(boolean setsUp, boolean noted) {}

    /** The step that a client left for the emergency code. */
    enum Back {
        EMAIL_CODE,
        APP_CODE,
        SETUP
    }

    /** "Always use email for Multi-Factor Authentication?" and what was answered so far. */
    record Offer(Optional<Boolean> answer) {}

    /** The mail with the code, and how far it got. */
    record SentMail(Instant sentAt, Instant validUntil, MailState state) {}

    /** How far a mail got. */
    enum MailState {
        WAITING,
        HANDED_OVER,
        REFUSED
    }

    <R> R match(Cases<R> cases);

    /** A new step must not compile until every reader handles it. */
    interface Cases<R> {
        R password();

        R setup(Setup step);

        R appCode(AppCode step);

        R emailCode(EmailCode step);

        R emergencyCode(EmergencyCode step);

        R noWayIn(NoWayIn step);

        R newPassword(NewPassword step);

        R signedIn();
    }
}
