package app.foyer.emergency;

import app.foyer.account.Account;
import app.foyer.account.HashingAddresses;
import app.foyer.account.Password;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.email.EmailCodes.Limit;
import app.foyer.email.Notices;
import app.foyer.emergency.Creation.Created;
import app.foyer.emergency.Creation.Whose;
import app.foyer.emergency.EmergencyAddresses.Create;
import app.foyer.emergency.EmergencyAddresses.Verify;
import app.foyer.emergency.EmergencyCodes.Attempt;
import app.foyer.emergency.EmergencyCodes.Draft;
import app.foyer.emergency.EmergencyCodes.Live;
import app.foyer.emergency.EmergencyCodes.Request;
import app.foyer.emergency.EmergencyPolicy.Allowance;
import app.foyer.identity.AccountId;
import app.foyer.proof.EmergencyCode;
import app.foyer.proof.Method;
import app.foyer.proof.Verdict;
import app.foyer.secret.KeyedHash;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Creates emergency codes and judges what clients type. */
final class EmergencyService {
    private final Vertx vertx;
    private final EmergencyCodes codes;
    private final Notices notices;
    private final KeyedHash keys;
    private final EmergencyPolicy policy;
    private final InstantSource clock;
    private final SecureRandom random;

    EmergencyService(
            Vertx vertx,
            EmergencyCodes codes,
            Notices notices,
            KeyedHash keys,
            EmergencyPolicy policy,
            InstantSource clock,
            SecureRandom random) {
        this.vertx = vertx;
        this.codes = codes;
        this.notices = notices;
        this.keys = keys;
        this.policy = policy;
        this.clock = clock;
        this.random = random;
    }

    Future<Creation> create(Create question) {
        EmergencyCode code = EmergencyCode.random(random);
        return HashingAddresses.HASH
                .ask(vertx, new HashingAddresses.Hash(secret(code)))
                .compose(hash -> {
                    Instant now = clock.instant();
                    Created created = new Created(code, now.plus(policy.life()));
                    return codes.create(
                            request(question, hash, created, now), client -> draft(question, client, created, now));
                });
    }

    /** Compared before it is counted, since it takes long; but nothing is told before the answer was counted. */
    Future<Verdict> verify(Verify answer) {
        AccountId client = answer.account().id();
        return codes.live(client, answer.portal(), clock.instant(), policy.wrongPerCode())
                .compose(live -> HashingAddresses.COMPARE
                        .ask(vertx, new HashingAddresses.Compare(live.map(Live::hash), secret(answer.code())))
                        .compose(matches -> codes.judge(attempt(answer, live, matches))));
    }

    private Request request(Create question, String hash, Created created, Instant now) {
        return new Request(
                UUID.randomUUID(),
                question.portal(),
                question.account(),
                question.by(),
                question.why(),
                hash,
                now,
                created.validUntil(),
                List.of(
                        limit(Whose.CLIENT, question.account(), policy.perClient()),
                        limit(Whose.STAFF, question.by(), policy.perStaffMember())));
    }

    private Limit limit(Whose whose, AccountId account, Allowance allowance) {
        return new Limit(
                whose.name(),
                keys.of("emergency-codes", whose.name(), account.toString()),
                allowance.codes(),
                allowance.in());
    }

    private Draft draft(Create question, Account client, Created created, Instant now) {
        ActivityEntry entry = ActivityEntry.of(
                client.id(),
                question.portal(),
                now,
                ActivityEvent.EMERGENCY_CODE_CREATED,
                Map.of(ActivityWords.BY, question.by().toString(), ActivityWords.WHY, question.why()),
                question.caller());
        return new Draft(created, entry, notices.emergencyCodeCreated(client, question.portal(), now));
    }

    private Attempt attempt(Verify answer, Optional<Live> live, boolean matches) {
        Instant now = clock.instant();
        ActivityEntry failure = ActivityEntry.of(
                answer.account().id(),
                answer.portal(),
                now,
                ActivityEvent.SIGN_IN_FAILED,
                Map.of(ActivityWords.METHOD, Method.EMERGENCY_CODE.id()),
                answer.caller());
        return new Attempt(
                answer.signIn(),
                answer.account().id(),
                answer.portal(),
                now,
                live.map(Live::id),
                matches,
                policy.wrongPerSignIn(),
                policy.wrongPerCode(),
                failure);
    }

    private static Password secret(EmergencyCode code) {
        return new Password(code.digits());
    }
}
