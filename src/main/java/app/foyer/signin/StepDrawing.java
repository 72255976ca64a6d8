package app.foyer.signin;

import app.foyer.email.EmailMask;
import app.foyer.otp.OtpAddresses.Prepared;
import app.foyer.signin.SignInStep.AppLink;
import app.foyer.signin.SignInStep.Back;
import app.foyer.signin.SignInStep.EmailLink;
import app.foyer.signin.SignInStep.Offer;
import app.foyer.signin.SignInStep.SentMail;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what a visitor is shown at a place. Pure. */
record StepDrawing(Progress progress, Place place, SignInPolicy policy) {

    SignInStep setup(Prepared prepared) {
        boolean afterEmail = place.stage() == Place.Stage.SETUP_AFTER_EMAIL;
        return new SignInStep.Setup(
                prepared.secret().base32(),
                prepared.uri(),
                afterEmail ? Optional.empty() : emailLink(),
                afterEmail,
                attemptsLeft(),
                progress.expiresAt(),
                place.takesEmergencyCode());
    }

    SignInStep appCode() {
        return new SignInStep.AppCode(emailLink(), attemptsLeft(), progress.expiresAt(), place.takesEmergencyCode());
    }

    SignInStep emailCode() {
        return new SignInStep.EmailCode(
                EmailMask.inLink(email()),
                sentMail(),
                appLink(),
                place.mayOfferDefault(progress) ? Optional.of(new Offer(progress.wantsDefault())) : Optional.empty(),
                sendAgainAt(),
                attemptsLeft(),
                progress.expiresAt(),
                place.takesEmergencyCode());
    }

    SignInStep emergencyCode() {
        return new SignInStep.EmergencyCode(back(), attemptsLeft(), progress.expiresAt());
    }

    private Optional<Back> back() {
        return switch (place.beneath()) {
            case EMAIL_CODE -> Optional.of(Back.EMAIL_CODE);
            case APP_CODE -> Optional.of(Back.APP_CODE);
            case SETUP -> Optional.of(Back.SETUP);
            default -> Optional.empty();
        };
    }

    SignInStep noWayIn() {
        return new SignInStep.NoWayIn(place.decision().whyNot(), place.takesEmergencyCode());
    }

    SignInStep newPassword() {
        return new SignInStep.NewPassword(
                progress.passwordRules().minLength(), progress.account().signInName(), progress.expiresAt());
    }

    private Optional<EmailLink> emailLink() {
        return place.leadsToEmail() ? Optional.of(new EmailLink(EmailMask.inLink(email()))) : Optional.empty();
    }

    /** Back to the paired app or the QR step; or, when e-mail is the default and nothing is paired, on to one after the code. */
    private Optional<AppLink> appLink() {
        Decision decision = place.decision();
        if (place.leadsToApp()) {
            return Optional.of(new AppLink(false, false));
        }
        boolean setsUp = decision.pairing().permits() || decision.pairing().reason() == Reason.NEEDS_EMAIL_CODE_FIRST;
        return setsUp ? Optional.of(new AppLink(true, progress.wantsApp())) : Optional.empty();
    }

    private Optional<SentMail> sentMail() {
        return progress.mails()
                .lastSentAt()
                .flatMap(sentAt -> progress.mails()
                        .validUntil()
                        .map(until ->
                                new SentMail(sentAt, until, progress.mails().state())));
    }

    /** The first mail could be asked for since the sign-in began, unless something holds it. */
    private Optional<Instant> sendAgainAt() {
        if (progress.mails().sent() >= policy.sendsPerSignIn()) {
            return Optional.empty();
        }
        Instant began = progress.expiresAt().minus(policy.life());
        Optional<Instant> spaced = progress.mails().lastSentAt().map(sentAt -> sentAt.plus(policy.sendSpacing()));
        Stream<Instant> limits = Stream.concat(spaced.stream(), progress.mails().heldUntil().stream());
        return Stream.concat(Stream.of(began), limits).max(Comparator.naturalOrder());
    }

    private int attemptsLeft() {
        return Math.max(0, policy.wrongPerSignIn() - progress.wrong());
    }

    private String email() {
        return progress.account().email().orElse("");
    }
}
