package app.foyer.otp;

import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.email.Notices;
import app.foyer.otp.Authenticators.Attempt;
import app.foyer.otp.Authenticators.Candidate;
import app.foyer.otp.Authenticators.Confirmation;
import app.foyer.otp.Authenticators.Pairing;
import app.foyer.otp.Authenticators.Sealed;
import app.foyer.otp.OtpAddresses.Confirm;
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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

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

    /**
     * A fresh secret for every sign-in: one shown to somebody who never proved to be the client is worth nothing later.
     *
     * @return empty when the sign-in is over
     */
    Future<Optional<Prepared>> prepare(Prepare question) {
        UUID id = UUID.randomUUID();
        Sealed fresh = new Sealed(id, sealer.seal(keys.generate().getKey(), Sealed.row(id)));
        return authenticators
                .setUp(question.signIn(), question.account().id(), fresh, clock.instant())
                .map(kept -> kept.map(this::open)
                        .map(secret -> new Prepared(
                                secret,
                                KeyUri.of(
                                        secret,
                                        question.issuer(),
                                        question.account().signInName()))));
    }

    Future<Verdict> verify(Verify answer) {
        Instant now = clock.instant();
        return authenticators
                .paired(answer.account().id(), answer.portal())
                .compose(candidate -> attempt(answer, candidate, now))
                .compose(authenticators::judge);
    }

    Future<Verdict> pair(Pair question) {
        Instant now = clock.instant();
        Verify answer = question.answer();
        return authenticators
                .beingSetUp(answer.signIn())
                .compose(candidate -> attempt(answer, candidate, now))
                .compose(attempt -> authenticators.pair(attempt, pairing(question, now)));
    }

    Future<Verdict> confirm(Confirm question) {
        Instant now = clock.instant();
        return authenticators
                .paired(question.account().id(), question.portal())
                .compose(candidate -> step(question.code(), candidate, now)
                        .map(step -> new Confirmation(
                                question.session(),
                                question.token(),
                                question.account().id(),
                                question.portal(),
                                now,
                                candidate.map(known -> known.sealed().id()),
                                step,
                                policy.wrongPerSignIn(),
                                policy.wrongInARow(),
                                wrongConfirmation(question, now))))
                .compose(authenticators::confirm);
    }

    private static ActivityEntry wrongConfirmation(Confirm question, Instant now) {
        return ActivityEntry.of(
                question.account().id(),
                question.portal(),
                now,
                ActivityEvent.SIGN_IN_FAILED,
                methodFact(),
                question.caller());
    }

    private Future<Attempt> attempt(Verify answer, Optional<Candidate> candidate, Instant now) {
        return step(answer.code(), candidate, now)
                .map(step -> new Attempt(
                        answer.signIn(),
                        answer.account().id(),
                        answer.portal(),
                        now,
                        candidate.map(known -> known.sealed().id()),
                        step,
                        policy.wrongPerSignIn(),
                        policy.wrongInARow(),
                        entry(answer, now, ActivityEvent.SIGN_IN_FAILED, methodFact())));
    }

    private Future<OptionalLong> step(OneTimeCode code, Optional<Candidate> candidate, Instant now) {
        return candidate
                .map(known -> check.step(open(known.sealed()), known.lastUsedStep(), code, now))
                .orElseGet(() -> Future.succeededFuture(OptionalLong.empty()));
    }

    private SharedSecret open(Sealed sealed) {
        return new SharedSecret(sealer.open(sealed.secret(), Sealed.row(sealed.id())));
    }

    private Pairing pairing(Pair question, Instant now) {
        Verify answer = question.answer();
        return new Pairing(
                List.of(entry(answer, now, ActivityEvent.APP_PAIRED, methodFact())),
                notices.appPaired(answer.account(), answer.portal(), answer.caller(), now).stream()
                        .toList(),
                question.undoesDefault(),
                entry(answer, now, ActivityEvent.DEFAULT_UNDONE, Map.of()));
    }

    private static ActivityEntry entry(Verify answer, Instant now, ActivityEvent event, Map<String, String> facts) {
        return ActivityEntry.of(answer.account().id(), answer.portal(), now, event, facts, answer.caller());
    }

    private static Map<String, String> methodFact() {
        return Map.of(ActivityWords.METHOD, Method.AUTHENTICATOR_APP.id());
    }
}
