package app.foyer.message;

import app.foyer.activity.ActivityAddresses;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.email.EmailCodes.Limit;
import app.foyer.email.Notices;
import app.foyer.identity.Caller;
import app.foyer.message.ClientMessages.Owner;
import app.foyer.message.ClientMessages.Written;
import app.foyer.secret.KeyedHash;
import app.foyer.session.Session;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Clients' own messages, so many an hour. */
public final class OwnMessageService implements OwnMessages {
    private static final int SHOWN = 50;
    private static final int AN_HOUR = 20;

    private final Vertx vertx;
    private final ClientMessages messages;
    private final Notices notices;
    private final Optional<String> mailbox;
    private final KeyedHash hash;
    private final InstantSource clock;

    /**
     * Writes for clients.
     *
     * @param mailbox where staff are told by e-mail that something waits; empty where they look by themselves
     */
    public OwnMessageService(
            Vertx vertx,
            ClientMessages messages,
            Notices notices,
            Optional<String> mailbox,
            KeyedHash hash,
            InstantSource clock) {
        this.vertx = vertx;
        this.messages = messages;
        this.notices = notices;
        this.mailbox = mailbox;
        this.hash = hash;
        this.clock = clock;
    }

    @Override
    public Future<List<Conversation>> of(Session session) {
        return messages.of(owner(session), SHOWN);
    }

    @Override
    public Future<Optional<Read>> read(Session session, UUID conversation) {
        return messages.read(owner(session), conversation, clock.instant());
    }

    @Override
    public Future<Sent> begin(Session session, String subject, UUID key, String body, Caller caller) {
        String line = Draft.subject(subject);
        return Draft.flawOfSubject(line)
                .map(flaw -> Future.<Sent>succeededFuture(new Sent.Flawed(flaw)))
                .orElseGet(() -> send(session, key, body, caller, written -> messages.begin(line, written)));
    }

    @Override
    public Future<Sent> reply(Session session, UUID conversation, UUID key, String body, Caller caller) {
        return send(session, key, body, caller, written -> messages.reply(conversation, written));
    }

    private Future<Sent> send(
            Session session, UUID key, String typed, Caller caller, Function<Written, Future<Sent>> sending) {
        String body = Draft.body(typed);
        return Draft.flawOfBody(body)
                .map(flaw -> Future.<Sent>succeededFuture(new Sent.Flawed(flaw)))
                .orElseGet(() -> sending.apply(written(session, new Draft(key, body), caller))
                        .onSuccess(sent -> hint(session, sent)));
    }

    private Written written(Session session, Draft draft, Caller caller) {
        Instant now = clock.instant();
        return new Written(
                owner(session),
                draft,
                List.of(anHour(session)),
                ActivityEntry.of(
                        session.account().id(), session.portal(), now, ActivityEvent.MESSAGE_SENT, Map.of(), caller),
                mailbox.map(address -> notices.messageWaits(session.account(), session.portal(), address, now)));
    }

    private Limit anHour(Session session) {
        return new Limit(
                "messages", hash.of("messages", session.account().id().toString()), AN_HOUR, Duration.ofHours(1));
    }

    private static Owner owner(Session session) {
        return new Owner(session.account().id(), session.portal());
    }

    private void hint(Session session, Sent sent) {
        if (sent instanceof Sent.Kept) {
            ActivityAddresses.appended(vertx, session.account().id());
        }
    }
}
