package app.foyer.desk;

import app.foyer.activity.ActivityEvent;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is counted and listed about the clients of one portal. */
public interface Reports {
    /** A span of time, whose days are those of a place. */
    record Window(Instant from, Instant to, ZoneId zone) {}

    /**
     * How often something happened on a day.
     *
     * @param kind by which method, or where; empty where that is nothing
     * @param nobody whether it happened to no client's account
     */
    record Count(LocalDate day, ActivityEvent event, String kind, boolean nobody, long number) {}

    /** Sign-ins, pauses and codes, in no order. */
    Future<List<Count>> happened(PortalId portal, Window window);

    /** How many clients get in by each way; who has no right to sign in at all is none of them. */
    Future<Map<ReportWay, Long>> ways(PortalId portal, Instant now);

    /**
     * A client in a list.
     *
     * @param until when the second step is asked for again
     * @param firstSignedIn at that portal
     */
    record Who(
            AccountId account,
            String clientId,
            String name,
            Optional<Instant> until,
            Optional<Instant> firstSignedIn) {}

    /**
     * Clients with one way in, by their client ids.
     *
     * @param after the client id that the part begins after; empty for the first
     */
    Future<List<Who>> who(PortalId portal, ReportWay way, Instant now, String after, int most);

    /** The last lock-out seen. */
    record Place(Instant at, UUID entry) {}

    /**
     * A pause after wrong passwords.
     *
     * @param who whose name was typed; empty where nobody has it
     * @param anywhere whether it held at every address, and not only where they were typed
     */
    record LockOut(Place place, Optional<Locked> who, Instant until, boolean anywhere) {}

    /** A client who was locked out. */
    record Locked(String clientId, String name) {}

    /** The newest first. */
    Future<List<LockOut>> lockOuts(PortalId portal, Window window, Optional<Place> after, int most);
}
