package app.foyer.web;

import app.foyer.signin.Reason;
import app.foyer.signin.SignInStep;
import app.foyer.signin.SignInStep.AppLink;
import app.foyer.signin.SignInStep.Back;
import app.foyer.signin.SignInStep.EmailLink;
import app.foyer.signin.SignInStep.MailState;
import app.foyer.signin.SignInStep.Offer;
import app.foyer.signin.SignInStep.SentMail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Made-up steps of the way in, of every kind there is. */
final class SampleSteps {
    private static final String MASKED = "sam*.com";
    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private static final String URI = "otpauth://totp/Sample:C1001?secret=" + SECRET + "&issuer=Sample";
    private static final Instant EXPIRES = SampleVisits.NOW.plus(Duration.ofMinutes(10));
    private static final Optional<EmailLink> EMAIL_LINK = Optional.of(new EmailLink(MASKED));
    private static final Optional<Instant> SOON = Optional.of(SampleVisits.NOW.plusSeconds(30));

    private SampleSteps() {}

    static List<SignInStep> all() {
        return List.of(
                new SignInStep.Password(),
                new SignInStep.Setup(SECRET, URI, EMAIL_LINK, false, 5, EXPIRES, true),
                new SignInStep.Setup(SECRET, URI, Optional.empty(), false, 5, EXPIRES, false),
                new SignInStep.Setup(SECRET, URI, Optional.empty(), true, 5, EXPIRES, false),
                new SignInStep.AppCode(EMAIL_LINK, 5, EXPIRES, true),
                new SignInStep.AppCode(Optional.empty(), 5, EXPIRES, false),
                email(MailState.HANDED_OVER, new AppLink(false, false), Optional.of(new Offer(Optional.empty())), SOON),
                email(MailState.WAITING, new AppLink(true, false), Optional.of(new Offer(Optional.of(true))), SOON),
                email(MailState.REFUSED, new AppLink(true, true), Optional.of(new Offer(Optional.of(false))), SOON),
                email(MailState.HANDED_OVER, new AppLink(false, false), Optional.empty(), Optional.empty()),
                new SignInStep.EmailCode(
                        MASKED, Optional.empty(), Optional.empty(), Optional.empty(), SOON, 5, EXPIRES, false),
                new SignInStep.EmergencyCode(Optional.of(Back.EMAIL_CODE), 5, EXPIRES),
                new SignInStep.EmergencyCode(Optional.of(Back.SETUP), 5, EXPIRES),
                new SignInStep.EmergencyCode(Optional.empty(), 5, EXPIRES),
                new SignInStep.NewPassword(15, "C1001", EXPIRES),
                new SignInStep.NoWayIn(Reason.NO_EMAIL_ADDRESS, true));
    }

    private static SignInStep email(
            MailState state, AppLink link, Optional<Offer> offer, Optional<Instant> sendAgainAt) {
        return new SignInStep.EmailCode(
                MASKED,
                Optional.of(new SentMail(SampleVisits.NOW, SampleVisits.NOW.plusSeconds(300), state)),
                Optional.of(link),
                offer,
                sendAgainAt,
                5,
                EXPIRES,
                true);
    }

    /** What a visitor may have done wrong at a step before: nothing, or something at its field. */
    static List<Optional<Mistake>> mistakes(SignInStep step) {
        if (step instanceof SignInStep.NewPassword) {
            return List.of(Optional.empty(), Optional.of(Mistake.at("password", "That is too short")));
        }
        return step instanceof SignInStep.Password
                ? List.of(Optional.empty(), Optional.of(Mistake.at("identifier", "This was left out")))
                : List.of(Optional.empty(), Optional.of(Mistake.at("code", "That code was wrong")));
    }
}
