package app.foyer.email;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.email.EmailAddresses.Send;
import app.foyer.email.EmailAddresses.Verify;
import app.foyer.email.EmailCodes.Draft;
import app.foyer.email.EmailCodes.Fresh;
import app.foyer.email.EmailCodes.Limit;
import app.foyer.email.EmailCodes.Live;
import app.foyer.identity.SignInId;
import app.foyer.proof.Method;
import app.foyer.proof.Verdict;
import app.foyer.secret.Digest;
import app.foyer.secret.KeyedHash;
import app.foyer.secret.Sealer;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends e-mail codes and judges them. */
final class EmailService {
    private static final Logger LOG = LoggerFactory.getLogger(EmailService.class);

    private final EmailCodes codes;
    private final Sealer sealer;
    private final KeyedHash hash;
    private final EmailPolicy policy;
    private final InstantSource clock;
    private final SecureRandom random;

    EmailService(
            EmailCodes codes,
            Sealer sealer,
            KeyedHash hash,
            EmailPolicy policy,
            InstantSource clock,
            SecureRandom random) {
        this.codes = codes;
        this.sealer = sealer;
        this.hash = hash;
        this.policy = policy;
        this.clock = clock;
        this.random = random;
    }

    Future<SendOutcome> send(Send question) {
        Instant now = clock.instant();
        String email = address(question.account());
        EmailCodes.Request request = new EmailCodes.Request(
                question.signIn(), emailDigest(email), now, policy.perSignIn(), policy.spacing(), limits(question));
        return codes.send(request, live -> draft(question, email, live, now))
                .onSuccess(outcome -> alert(question, outcome));
    }

    /** A portal that uses up its whole budget is attacked or broken; somebody should look. */
    private static void alert(Send question, SendOutcome outcome) {
        if (outcome instanceof SendOutcome.NotBefore held && held.limit().equals(MailLimits.PORTAL)) {
            LOG.error("portal {} has used up its budget of mails, none before {}", question.portal(), held.until());
        }
    }

    Future<Verdict> verify(Verify question) {
        Instant now = clock.instant();
        ActivityEntry failure = ActivityEntry.of(
                question.account().id(),
                question.portal(),
                now,
                ActivityEvent.SIGN_IN_FAILED,
                Map.of(ActivityWords.METHOD, Method.EMAIL_CODE.id()),
                question.caller());
        return codes.judge(new EmailCodes.Attempt(
                question.signIn(),
                question.account().id(),
                codeDigest(question.signIn(), question.code().digits()),
                emailDigest(question.account().email().orElse("")),
                now,
                policy.wrongPerSignIn(),
                policy.wrongInARow(),
                failure));
    }

    /** The same code again while it lives long enough, and otherwise a new one: its failures are counted on either way. */
    private Draft draft(Send question, String email, Optional<Live> live, Instant now) {
        Optional<Live> repeated = live.filter(code -> !code.expiresAt().isBefore(now.plus(policy.repeatWhile())));
        if (repeated.isPresent()) {
            String digits = sealer.open(repeated.get().sealedCode(), row(question.signIn()));
            return draft(question, email, digits, repeated.get().expiresAt(), Optional.empty(), now);
        }
        String digits = RandomCodes.next(random).digits();
        Fresh fresh = new Fresh(
                codeDigest(question.signIn(), digits),
                sealer.seal(digits, row(question.signIn())),
                emailDigest(email),
                now,
                now.plus(policy.life()));
        return draft(question, email, digits, fresh.expiresAt(), Optional.of(fresh), now);
    }

    private Draft draft(
            Send question, String email, String digits, Instant expiresAt, Optional<Fresh> replacement, Instant now) {
        UUID id = UUID.randomUUID();
        String masked = EmailMask.inLog(email);
        NewMail mail = new NewMail(
                id,
                MailKind.CODE,
                question.account().id(),
                question.portal(),
                Optional.of(question.signIn()),
                new Envelope(email, Optional.of(digits)).seal(sealer, id),
                masked,
                question.insteadOfApp(),
                question.caller(),
                now,
                expiresAt);
        ActivityEntry entry = ActivityEntry.of(
                question.account().id(),
                question.portal(),
                now,
                ActivityEvent.CODE_SENT,
                Map.of(ActivityWords.EMAIL, masked, ActivityWords.METHOD, standsFor(question)),
                question.caller());
        return new Draft(replacement, mail, entry);
    }

    private static String standsFor(Send question) {
        return (question.insteadOfApp() ? Method.AUTHENTICATOR_APP : Method.EMAIL_CODE).id();
    }

    private List<Limit> limits(Send question) {
        return new MailLimits(hash, policy).of(question.account(), question.caller(), question.portal());
    }

    private Digest codeDigest(SignInId signIn, String digits) {
        return hash.of("email-code", signIn.toString(), digits);
    }

    private Digest emailDigest(String email) {
        return hash.of("email", email.toLowerCase(Locale.ROOT));
    }

    private static String row(SignInId signIn) {
        return "email-code:" + signIn;
    }

    private static String address(Account account) {
        return account.email().orElseThrow(() -> new IllegalStateException("the policy lets no code go to nowhere"));
    }
}
