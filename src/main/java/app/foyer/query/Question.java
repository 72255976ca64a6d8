package app.foyer.query;

import app.foyer.portal.PortalQuery;
import java.time.ZoneId;
import java.util.Map;

/**
 * A query, for one client.
 *
 * @param clientId whose rows there are to see
 * @param zone in which the database reckons what day it is
 * @param arguments what the address says for the query's parameters; one that is left out is null in SQL
 * @param page counted from 1
 */
public record Question(PortalQuery query, String clientId, ZoneId zone, Map<String, String> arguments, int page) {
    /** Neither whose it is nor what was asked for belongs into a log. */
    @Override
    public String toString() {
        return "Question[" + query.name() + "]";
    }
}
