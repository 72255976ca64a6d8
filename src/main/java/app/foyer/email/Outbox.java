package app.foyer.email;

import app.foyer.activity.ActivityEntry;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.secret.SealedText;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where mails wait for their delivery. */
public interface Outbox {
    /**
     * A mail that one owner has taken for as long as its lease.
     *
     * @param caller who asked for it, with the language that the client chose, else the one it was asked for in
     */
    record Claimed(
            UUID id,
            MailKind kind,
            AccountId account,
            String name,
            ZoneId zone,
            PortalId portal,
            SealedText sealed,
            String maskedEmail,
            boolean insteadOfApp,
            Caller caller,
            Instant queuedAt,
            Instant expiresAt,
            int attempts) {}

    /**
     * What is not delivered yet.
     *
     * @param longest how long the oldest of them has been waiting; zero without any
     */
    record Waiting(long mails, Duration longest) {}

    /** Takes mails that are due and that nobody holds, newest first. */
    Future<List<Claimed>> claim(Owner owner, Instant now, Duration lease, int most);

    /** The mail was handed over: what it said is wiped. */
    Future<Void> delivered(UUID mail, Instant now);

    /** The mail goes back to the line until a time. */
    Future<Void> postpone(UUID mail, Instant until);

    /** The mail will never be delivered: what it said is wiped, and the client may read about it. */
    Future<Void> giveUp(UUID mail, Instant now, Optional<ActivityEntry> entry);

    /** Frees what owners held that are not among the living ones of this host. */
    Future<Void> release(String host, List<Owner> living);

    /** The owners that hold mails on a host. */
    Future<List<Owner>> owners(String host);

    /** How many mails wait, whoever holds them. */
    Future<Waiting> waiting(Instant now);
}
