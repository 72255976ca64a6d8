package app.foyer.otp;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.email.Notices;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.identity.SignInId;
import app.foyer.otp.Authenticators.Attempt;
import app.foyer.otp.Authenticators.Candidate;
import app.foyer.otp.Authenticators.Pairing;
import app.foyer.otp.Authenticators.Sealed;
import app.foyer.otp.OtpAddresses.Pair;
import app.foyer.otp.OtpAddresses.Prepare;
import app.foyer.otp.OtpAddresses.Prepared;
import app.foyer.otp.OtpAddresses.Verify;
import app.foyer.proof.Method;
import app.foyer.proof.OneTimeCode;
import app.foyer.proof.Verdict;
import app.foyer.secret.Sealer;
import io.vertx.core.Future;
import io.vertx.ext.auth.otp.OtpKeyGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/** Prepares, pairs and judges authenticator apps. */
final class OtpService {
    private final Authenticators authenticators;
    private final Notices notices;
    private final Sealer sealer;
    private final OtpPolicy policy;
    private final InstantSource clock;
    private final CodeCheck check;
    private final OtpKeyGenerator keys = OtpKeyGenerator.create();

    OtpService(Authenticators authenticators, Notices notices, Sealer sealer, OtpPolicy policy, InstantSource clock) {
        this.authenticators = authenticators;
        this.notices = notices;
        this.sealer = sealer;
        this.policy = policy;
        this.clock = clock;
        this.check = new CodeCheck(policy);
    }

    /** A fresh secret for every sign-in: one shown to somebody who never proved to be the client is worth nothing later. */
    Future<Prepared> prepare(Prepare question) {
        UUID id = UUID.randomUUID();
        Sealed fresh = new Sealed(id, sealer.seal(keys.generate().getKey(), Sealed.row(id)));
        return authenticators
                .setUp(question.signIn(), question.account().id(), fresh, clock.instant())
                .map(this::open)
                .map(secret -> new Prepared(
                        secret,
                        KeyUri.of(secret, question.issuer(), question.account().signInName())));
    }

    Future<Verdict> verify(Verify question) {
        Attempt attempt = attempt(question.signIn(), question.account(), question.portal(), question.caller());
        return authenticators.judge(attempt, stepOf(question.code(), attempt.now()));
    }

    Future<Verdict> pair(Pair question) {
        Attempt attempt = attempt(question.signIn(), question.account(), question.portal(), question.caller());
        return authenticators.pair(attempt, pairing(question, attempt.now()), stepOf(question.code(), attempt.now()));
    }

    private Function<Candidate, Future<OptionalLong>> stepOf(OneTimeCode code, Instant now) {
        return candidate -> check.step(open(candidate.sealed()), candidate.lastUsedStep(), code, now);
    }

    private SharedSecret open(Sealed sealed) {
        return new SharedSecret(sealer.open(sealed.secret(), Sealed.row(sealed.id())));
    }

    private Attempt attempt(SignInId signIn, Account account, PortalId portal, Caller caller) {
        Instant now = clock.instant();
        ActivityEntry failure =
                ActivityEntry.of(account.id(), portal, now, ActivityEvent.SIGN_IN_FAILED, methodFact(), caller);
        return new Attempt(signIn, account.id(), portal, now, policy.wrongPerSignIn(), policy.wrongInARow(), failure);
    }

    private Pairing pairing(Pair question, Instant now) {
        Account account = question.account();
        ActivityEntry paired = ActivityEntry.of(
                account.id(), question.portal(), now, ActivityEvent.APP_PAIRED, methodFact(), question.caller());
        ActivityEntry undone = ActivityEntry.of(
                account.id(), question.portal(), now, ActivityEvent.DEFAULT_UNDONE, Map.of(), question.caller());
        return new Pairing(
                List.of(paired),
                notices.appPaired(account, question.portal(), question.caller(), now).stream()
                        .toList(),
                question.undoesDefault(),
                undone);
    }

    private static Map<String, String> methodFact() {
        return Map.of(ActivityWords.METHOD, Method.AUTHENTICATOR_APP.id());
    }
}
