package app.foyer.email;

import app.foyer.activity.ActivityAddresses;
import app.foyer.email.EmailAddresses.Send;
import app.foyer.secret.Keys;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts e-mail codes on the event bus and keeps the outbox moving. The behaviour is in {@link EmailService} and {@link Delivery}. */
public final class EmailVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(EmailVerticle.class);
    private static final long STOP_SECONDS = 3;

    /** How mails leave this server. */
    public record Post(MailConfig server, String from, MailTexts texts, DeliveryPolicy policy, Owner self) {}

    private final EmailService service;
    private final Outbox outbox;
    private final Post post;
    private final Keys keys;
    private final InstantSource clock;
    private final SecureRandom random;
    private Delivery delivery;

    public EmailVerticle(
            EmailCodes codes,
            Outbox outbox,
            Post post,
            Keys keys,
            EmailPolicy policy,
            InstantSource clock,
            SecureRandom random) {
        this.service = new EmailService(codes, keys.sealer(), keys.hash(), policy, clock, random);
        this.outbox = outbox;
        this.post = post;
        this.keys = keys;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Future<?> start() {
        Postman postman = new Postman(MailClient.create(vertx, post.server()), post.from());
        delivery = new Delivery(
                outbox,
                postman,
                post.texts(),
                keys.sealer(),
                post.policy(),
                post.self(),
                clock,
                random,
                account -> ActivityAddresses.appended(vertx, account));
        vertx.setPeriodic(post.policy().poll().toMillis(), tick -> delivery.deliver());
        return Future.all(
                        EmailAddresses.SEND.serve(vertx, this::send),
                        EmailAddresses.VERIFY.serve(vertx, service::verify))
                .onSuccess(serving -> takeOver());
    }

    /** What takes longer than this is sent again by whoever takes over, under the same Message-ID. */
    @Override
    public Future<?> stop() {
        return delivery.stop().timeout(STOP_SECONDS, TimeUnit.SECONDS).otherwiseEmpty();
    }

    /** A database that is not there yet keeps nobody from starting; its leases run out by themselves. */
    private void takeOver() {
        delivery.takeOver()
                .onFailure(failure -> LOG.warn("mails of dead processes not taken over: {}", failure.toString()))
                .onComplete(taken -> delivery.deliver());
    }

    private Future<SendOutcome> send(Send question) {
        return service.send(question).onSuccess(queued -> delivery.deliver());
    }
}
