package app.foyer.message;

import app.foyer.activity.ActivityEntry;
import app.foyer.email.EmailCodes.Limit;
import app.foyer.email.NewMail;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where messages are kept, as clients see and write them. Each message is one transaction, with its entry and its mail. */
public interface ClientMessages {
    /** A client at one portal: whose conversations are meant. */
    record Owner(AccountId client, PortalId portal) {}

    /** The newest of a client's conversations. */
    Future<List<Conversation>> of(Owner owner, int most);

    /** One with its messages, which are read from then on. */
    Future<Optional<Read>> read(Owner owner, UUID conversation, Instant now);

    /**
     * What a client wrote.
     *
     * @param limits none is used up when one refuses
     * @param notice to staff, for when nothing waited for them in that conversation before
     */
    record Written(Owner owner, Draft draft, List<Limit> limits, ActivityEntry told, Optional<NewMail> notice) {}

    Future<Sent> begin(String subject, Written written);

    Future<Sent> reply(UUID conversation, Written written);
}
