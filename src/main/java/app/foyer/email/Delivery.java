package app.foyer.email;

import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.email.MailTexts.Facts;
import app.foyer.email.MailTexts.Worded;
import app.foyer.email.Outbox.Claimed;
import app.foyer.identity.AccountId;
import app.foyer.proof.Method;
import app.foyer.secret.Sealer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox: claims, hands over, marks.
 *
 * <p>At least once: a process that dies between handing over and marking leaves a mail that is sent again, under the same
 * Message-ID. Used on one event loop.
 */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Outbox outbox;
    private final Postman postman;
    private final MailTexts texts;
    private final Sealer sealer;
    private final DeliveryPolicy policy;
    private final Owner self;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Consumer<AccountId> appended;
    private final Set<UUID> underWay = new HashSet<>();
    private boolean looking;
    private boolean asked;
    private Optional<Promise<Void>> stopped = Optional.empty();

    Delivery(
            Outbox outbox,
            Postman postman,
            MailTexts texts,
            Sealer sealer,
            DeliveryPolicy policy,
            Owner self,
            InstantSource clock,
            RandomGenerator random,
            Consumer<AccountId> appended) {
        this.outbox = outbox;
        this.postman = postman;
        this.texts = texts;
        this.sealer = sealer;
        this.policy = policy;
        this.self = self;
        this.clock = clock;
        this.random = random;
        this.appended = appended;
    }

    /** Takes over at once what a process of this host held that died, instead of waiting for its leases. */
    Future<Void> takeOver() {
        return outbox.owners(self.host())
                .map(owners -> owners.stream().filter(Owner::isAlive).toList())
                .compose(living -> outbox.release(self.host(), living));
    }

    /** Delivers what is due: so many at once as the policy allows, and a slow one holds up no other. */
    void deliver() {
        asked = true;
        if (looking || stopped.isPresent() || underWay.size() == policy.atOnce()) {
            return;
        }
        asked = false;
        looking = true;
        outbox.claim(self, clock.instant(), policy.lease(), policy.atOnce() - underWay.size())
                .onSuccess(claimed -> claimed.forEach(this::start))
                .onFailure(failure -> LOG.warn("the outbox cannot be emptied: {}", failure.toString()))
                .onComplete(looked -> {
                    looking = false;
                    if (asked) {
                        deliver();
                    }
                });
    }

    /** Begins no more; done when what is under way is marked, so that a mail handed over is not sent again. */
    Future<Void> stop() {
        Promise<Void> allDone = Promise.promise();
        stopped = Optional.of(allDone);
        if (underWay.isEmpty()) {
            allDone.tryComplete();
        }
        return allDone.future();
    }

    /** A machine that slept finds its own leases run out, with the mails still in its hands. */
    private void start(Claimed mail) {
        if (!underWay.add(mail.id())) {
            return;
        }
        deliver(mail)
                .onFailure(failure -> LOG.warn("mail {} cannot be marked: {}", mail.id(), failure.toString()))
                .onComplete(done -> {
                    underWay.remove(mail.id());
                    if (underWay.isEmpty()) {
                        stopped.ifPresent(Promise::tryComplete);
                    }
                    deliver();
                });
    }

    private Future<Void> deliver(Claimed mail) {
        if (!clock.instant().isBefore(mail.expiresAt())) {
            return giveUp(mail, "expired");
        }
        return Future.succeededFuture(mail)
                .compose(this::hand)
                .compose(
                        known -> known ? outbox.delivered(mail.id(), clock.instant()) : giveUp(mail, "no-such-portal"),
                        failure -> undelivered(mail, failure));
    }

    /** Hands over, unless the portal is gone; what cannot be opened or worded fails like what was not taken. */
    private Future<Boolean> hand(Claimed mail) {
        Envelope envelope = Envelope.open(sealer, mail.id(), mail.sealed());
        Optional<Worded> words = texts.word(mail.kind(), facts(mail, envelope));
        return words.map(worded -> postman.hand(mail.id(), envelope.to(), worded)
                        .timeout(policy.attempt().toMillis(), TimeUnit.MILLISECONDS)
                        .map(true))
                .orElseGet(() -> Future.succeededFuture(false));
    }

    private Future<Void> undelivered(Claimed mail, Throwable failure) {
        Instant again = clock.instant().plus(policy.pauseAfter(mail.attempts(), random.nextDouble()));
        LOG.warn(
                "mail {} ({}) was not taken, attempt {}: {}",
                mail.id(),
                mail.kind().id(),
                mail.attempts(),
                failure.getClass().getSimpleName());
        if (Postman.isFinal(failure)) {
            return giveUp(mail, "refused");
        }
        return again.isBefore(mail.expiresAt()) ? outbox.postpone(mail.id(), again) : giveUp(mail, "too-late");
    }

    private Future<Void> giveUp(Claimed mail, String reason) {
        return outbox.giveUp(mail.id(), clock.instant(), entry(mail, reason))
                .onSuccess(told -> appended.accept(mail.account()));
    }

    /** Only a code is missed by its reader; a notice that does not arrive changes nothing. */
    private Optional<ActivityEntry> entry(Claimed mail, String reason) {
        if (!mail.kind().hasCode()) {
            return Optional.empty();
        }
        String method = (mail.insteadOfApp() ? Method.AUTHENTICATOR_APP : Method.EMAIL_CODE).id();
        return Optional.of(ActivityEntry.of(
                mail.account(),
                mail.portal(),
                clock.instant(),
                ActivityEvent.CODE_NOT_DELIVERED,
                Map.of(
                        ActivityWords.EMAIL,
                        mail.maskedEmail(),
                        ActivityWords.METHOD,
                        method,
                        ActivityWords.REASON,
                        reason),
                mail.caller()));
    }

    private static Facts facts(Claimed mail, Envelope envelope) {
        return new Facts(
                mail.portal(),
                mail.name(),
                envelope.code(),
                mail.caller(),
                mail.queuedAt(),
                mail.expiresAt(),
                mail.zone());
    }
}
