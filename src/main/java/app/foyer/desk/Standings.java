package app.foyer.desk;

import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.identity.SessionId;
import app.foyer.proof.Method;
import app.foyer.session.Sessions.Limits;
import app.foyer.signin.Channels;
import app.foyer.signin.SignIns.SpentAfter;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where it is kept what a client has open, and how they would get in. */
public interface Standings {
    /** One browser in which a client is signed in. */
    record Open(SessionId id, PortalId portal, Method method, Caller caller, Instant since, Instant lastSeen) {}

    /** Sessions that are not over, the last seen first. */
    Future<List<Open>> sessions(AccountId client, Limits limits);

    /**
     * How a client stands at one portal.
     *
     * @param paired since when an app is paired there
     * @param emailDefault since when codes come by e-mail first; whether that has an effect, the policy says
     */
    record Standing(
            PortalId portal,
            Channels channels,
            Optional<Instant> paired,
            Optional<Instant> emailDefault,
            Optional<Instant> lastSignedIn) {}

    /** Where the client was signed in last; empty when nowhere. */
    static Optional<PortalId> latest(List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.lastSignedIn().isPresent())
                .max(Comparator.comparing(standing -> standing.lastSignedIn().orElseThrow()))
                .map(Standing::portal);
    }

    /** One for each of these portals. */
    Future<List<Standing>> at(AccountId client, List<PortalId> portals, SpentAfter spent, Instant now);
}
