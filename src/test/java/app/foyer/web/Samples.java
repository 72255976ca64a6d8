package app.foyer.web;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.identity.SessionId;
import app.foyer.portal.Portal;
import app.foyer.portal.PortalPage;
import app.foyer.portal.Portals;
import app.foyer.proof.Method;
import app.foyer.session.Session;
import app.foyer.signin.SignInStep;
import app.foyer.view.PortalVersion;
import app.foyer.world.Versions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The shipped portals with made-up visits, steps and activity: what the tests of the pages draw. */
final class Samples {
    static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    /** 10:42 on Tuesday 24 November 2026 in Auckland. */
    static final Instant NOW = Instant.parse("2026-11-23T21:42:00Z");

    static final String MASKED = "test*.co.nz";
    static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    static final String URI =
            "otpauth://totp/Client%20Connect:C1001?secret=" + SECRET + "&issuer=Client%20Connect&digits=6&period=30";
    static final AccountId ACCOUNT = new AccountId(new UUID(1, 1));
    static final Instant EXPIRES = NOW.plusSeconds(600);

    private static final Portals PORTALS = Portals.read(Path.of("portals"), Path.of("config/portals"));

    private static final Map<PortalId, PortalVersion> VERSIONS = Versions.of(PORTALS.portals());

    private Samples() {}

    static PortalVersion version(Portal portal) {
        return VERSIONS.get(portal.id());
    }

    static Portal portal(String id) {
        return PORTALS.find(new PortalId(id)).orElseThrow();
    }

    static PortalPage page(Portal portal, String id) {
        return portal.page(id).orElseThrow();
    }

    static Visit visitor(Portal portal) {
        return new Visit(
                version(portal),
                false,
                "form-token",
                Optional.empty(),
                NOW,
                "7F3K-22QD",
                AUCKLAND,
                portal.texts().standard());
    }

    static Visit client(Portal portal) {
        return client(portal, "Test Client", false);
    }

    static Visit client(Portal portal, String name, boolean emailDefault) {
        var account = new Account(ACCOUNT, "C1001", Optional.empty(), name, Optional.of("test@test.co.nz"), AUCKLAND);
        var session = new Session(
                new SessionId(new UUID(2, 2)), portal.id(), account, Method.EMAIL_CODE, NOW, NOW, NOW, emailDefault);
        return new Visit(
                version(portal),
                false,
                "form-token",
                Optional.of(session),
                NOW,
                "7F3K-22QD",
                AUCKLAND,
                portal.texts().standard());
    }

    static SignInStep.Setup setup() {
        return new SignInStep.Setup(
                SECRET, URI, Optional.of(new SignInStep.EmailLink(MASKED)), false, 5, EXPIRES, false);
    }

    static SignInStep.AppCode appCode(boolean emailAllowed) {
        return new SignInStep.AppCode(
                emailAllowed ? Optional.of(new SignInStep.EmailLink(MASKED)) : Optional.empty(), 5, EXPIRES, false);
    }

    static SignInStep.SentMail mail(SignInStep.MailState state) {
        return new SignInStep.SentMail(NOW, NOW.plusSeconds(300), state);
    }

    static SignInStep.EmailCode emailCode(Optional<SignInStep.Offer> offer, SignInStep.AppLink link) {
        return new SignInStep.EmailCode(
                MASKED,
                Optional.of(mail(SignInStep.MailState.HANDED_OVER)),
                Optional.of(link),
                offer,
                Optional.of(NOW.plusSeconds(60)),
                5,
                EXPIRES,
                false);
    }

    /** The e-mail step without a live code. */
    static SignInStep.EmailCode nothingSent(Optional<Instant> sendAgainAt) {
        return new SignInStep.EmailCode(
                MASKED, Optional.empty(), Optional.empty(), Optional.empty(), sendAgainAt, 5, EXPIRES, false);
    }

    static ActivityEntry entry(int number, Instant at, ActivityEvent event, Map<String, String> facts) {
        return new ActivityEntry(
                new UUID(3, number),
                Optional.of(ACCOUNT),
                new PortalId("client-connect"),
                at,
                event,
                facts,
                new Caller("203.0.113.9", "Firefox on Windows"));
    }
}
