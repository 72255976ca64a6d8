package app.foyer.desk;

import app.foyer.activity.ActivityEntry;
import app.foyer.desk.Client.Contact;
import app.foyer.email.NewMail;
import app.foyer.identity.AccountId;
import app.foyer.identity.SessionId;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Where staff find clients and change what is known of them; never members of staff. A change and its entry are one transaction. */
public interface Clients {
    /**
     * A place in what was found: the last client seen, and what that one was found by.
     *
     * @param term in small letters
     */
    record Place(String term, AccountId account) {}

    /**
     * A part of what was found.
     *
     * @param next where the next part begins; empty at the end
     */
    record Found(List<Client> clients, Optional<Place> next) {}

    /** Clients whose id, Web User Id, address or name, or a word of the name, begins like this; in that order of words. */
    Future<Found> search(String beginning, Optional<Place> after, int most);

    /** Empty also when the id is a member of staff's. */
    Future<Optional<Client>> find(AccountId client);

    /** What a change came to. */
    enum Changed {
        DONE,
        /** It was so before. */
        UNCHANGED,
        /** Somebody else signs in with that. */
        TAKEN,
        /** It is not any more as it was when the change was asked for. */
        OVERTAKEN
    }

    /**
     * What a change did.
     *
     * @param sessions that it ended
     */
    record Outcome(Changed changed, List<SessionId> sessions) {
        public static Outcome of(Changed changed) {
            return new Outcome(changed, List.of());
        }
    }

    /** What the client signs in with beside the client id; refused when it is anybody else's, or anybody's client id. */
    Future<Outcome> setWebUserId(AccountId client, Optional<String> webUserId, ActivityEntry told);

    /**
     * Corrects a client; an address or number that is new is one that nobody has proven.
     *
     * @param seen as it was when the change was asked for
     * @param notice to the address that was
     */
    Future<Outcome> correct(
            AccountId client, Contact seen, Contact corrected, ActivityEntry told, Optional<NewMail> notice);

    /** Closes the account, or opens it again; a closed one's sessions and sign-ins end at once. */
    Future<Outcome> setActive(AccountId client, boolean active, ActivityEntry told);

    /** Ends one session, or all of them with every sign-in in progress. */
    Future<Outcome> endSessions(AccountId client, Optional<SessionId> one, ActivityEntry told);
}
