package app.foyer.web;

import app.foyer.portal.Portal;
import app.foyer.session.Session;
import app.foyer.text.Words;
import app.foyer.view.ClientTimes;
import app.foyer.view.PortalVersion;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a page needs to know of the request it answers.
 *
 * @param fragment whether only the changing part of the document is wanted, with its title
 * @param formToken binds the page's forms to the sign-in or session
 * @param zone in which the client reads times
 * @param words in the client's language
 */
record Visit(
        PortalVersion version,
        boolean fragment,
        String formToken,
        Optional<Session> session,
        Instant now,
        String requestId,
        ZoneId zone,
        Words words) {

    Portal portal() {
        return version.portal();
    }

    ClientTimes times() {
        return new ClientTimes(zone, now, words);
    }

    /** A path of the portal, from the root of the host. */
    String path(String below) {
        return "/" + version.id() + "/" + below;
    }
}
