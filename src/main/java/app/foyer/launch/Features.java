package app.foyer.launch;

import app.foyer.activity.Activities;
import app.foyer.activity.ActivityVerticle;
import app.foyer.config.HashingLimits;
import app.foyer.email.AddressCodes;
import app.foyer.email.CountedOutbox;
import app.foyer.email.DeliveryPolicy;
import app.foyer.email.EmailVerticle;
import app.foyer.email.MailTexts;
import app.foyer.email.Notices;
import app.foyer.email.Owner;
import app.foyer.invitation.Welcome;
import app.foyer.invitation.WelcomeService;
import app.foyer.message.OwnMessageService;
import app.foyer.message.OwnMessages;
import app.foyer.otp.OtpVerticle;
import app.foyer.secret.Keys;
import app.foyer.session.SessionService;
import app.foyer.session.SignedIn;
import app.foyer.signin.AppStepUp;
import app.foyer.signin.CountedJourney;
import app.foyer.signin.Journey;
import app.foyer.signin.OwnPassword;
import app.foyer.signin.OwnPasswordService;
import app.foyer.signin.SignInJourney;
import app.foyer.signin.StepUp;
import app.foyer.storage.Stores;
import app.foyer.update.OwnUpdateService;
import app.foyer.update.OwnUpdates;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The shared verticles, once per node, and the services that are called beside them. */
record Features(
        Journey journey,
        SignedIn signedIn,
        OwnPassword ownPassword,
        StepUp stepUp,
        Welcome welcome,
        OwnUpdates updates,
        OwnMessages messages,
        Activities activities) {

    /** What the features are made of. */
    record Parts(
            Stores stores,
            Keys keys,
            Policies policies,
            HashingLimits hashing,
            MailAccess mail,
            MailTexts texts,
            InstantSource clock,
            SecureRandom random,
            MeterRegistry meters) {}

    static Future<Features> start(Vertx vertx, Parts parts) {
        Notices notices = new Notices(parts.keys().sealer());
        return Future.all(
                        help(parts).deploy(vertx),
                        vertx.deployVerticle(apps(parts, notices)),
                        vertx.deployVerticle(emails(parts)),
                        vertx.deployVerticle(
                                new ActivityVerticle(parts.stores().activities(), parts.clock(), parts.meters())))
                .map(deployed -> of(vertx, parts, notices));
    }

    private static Features of(Vertx vertx, Parts parts, Notices notices) {
        Stores stores = parts.stores();
        Journey journey = new CountedJourney(
                new SignInJourney(
                        vertx,
                        stores.signIns(),
                        stores.sessions(),
                        stores.passwordChanges(),
                        parts.policies().sessions(),
                        notices,
                        parts.keys().hash(),
                        parts.policies().signIn(),
                        parts.clock(),
                        parts.random()),
                parts.meters());
        SignedIn signedIn = new SessionService(
                vertx, stores.sessions(), parts.keys().hash(), parts.policies().sessions(), parts.clock());
        OwnPassword ownPassword = new OwnPasswordService(
                vertx,
                stores.passwordChanges(),
                notices,
                parts.policies().sessions(),
                parts.keys().hash(),
                parts.clock(),
                parts.random());
        StepUp stepUp = new AppStepUp(vertx, parts.keys().hash(), parts.random());
        Welcome welcome =
                new WelcomeService(vertx, stores.invitations(), parts.keys().hash(), parts.clock());
        return new Features(
                journey,
                signedIn,
                ownPassword,
                stepUp,
                welcome,
                updates(vertx, parts),
                messages(vertx, parts, notices),
                stores.activities());
    }

    private static OwnUpdates updates(Vertx vertx, Parts parts) {
        AddressCodes codes = new AddressCodes(
                parts.keys().sealer(), parts.keys().hash(), parts.policies().email(), parts.random());
        return new OwnUpdateService(
                vertx, parts.stores().updateRequests(), codes, parts.keys().hash(), parts.clock());
    }

    private static OwnMessages messages(Vertx vertx, Parts parts, Notices notices) {
        return new OwnMessageService(
                vertx,
                parts.stores().clientMessages(),
                notices,
                parts.mail().staff(),
                parts.keys().hash(),
                parts.clock());
    }

    private static HelpFeatures help(Parts parts) {
        return new HelpFeatures(
                parts.stores(),
                parts.keys(),
                parts.policies(),
                parts.hashing(),
                parts.clock(),
                parts.random(),
                parts.meters());
    }

    private static OtpVerticle apps(Parts parts, Notices notices) {
        return new OtpVerticle(
                parts.stores().authenticators(),
                notices,
                parts.keys().sealer(),
                parts.policies().otp(),
                parts.clock());
    }

    private static EmailVerticle emails(Parts parts) {
        EmailVerticle.Post post = new EmailVerticle.Post(
                parts.mail().server(),
                parts.mail().from(),
                parts.texts(),
                DeliveryPolicy.standard(),
                Owner.self(HostName.ofThisMachine()));
        return new EmailVerticle(
                parts.stores().emailCodes(),
                new CountedOutbox(parts.stores().outbox(), parts.meters()),
                post,
                parts.keys(),
                parts.policies().email(),
                parts.clock(),
                parts.random());
    }
}
