package app.foyer.web;

import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.portal.PageSource;
import app.foyer.portal.Portal;
import app.foyer.portal.PortalPage;
import app.foyer.secret.Token;
import app.foyer.session.Session;
import app.foyer.text.Words;
import app.foyer.view.PortalVersion;
import app.foyer.web.PortalCookies.Kind;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * One request at one portal, as its routes see it.
 *
 * @param version of the portal; taken once, so that everything the request does is of one
 * @param asked the language that a visitor is answered in, of those that the portal speaks
 * @param now one moment for all that the request does
 */
record Exchange(
        RoutingContext context,
        PortalVersion version,
        PortalCookies cookies,
        FormTokens forms,
        Caller caller,
        Locale asked,
        Instant now) {

    Portal portal() {
        return version.portal();
    }

    PortalId id() {
        return version.id();
    }

    HttpServerRequest request() {
        return context.request();
    }

    String requestId() {
        return Trace.of(context).requestId();
    }

    Reply reply(HttpProblem problem) {
        Trace.of(context).ended(problem);
        return problem.reply(requestId(), now);
    }

    /** A path of this portal; never made of anything that a request says. */
    String path(String below) {
        return "/" + id() + "/" + below;
    }

    /** The page that the request's path names, where it shows this. */
    PortalPage page(PageSource source) {
        return portal().page(context.pathParam("page"))
                .filter(page -> page.source() == source)
                .orElseThrow(Refusal::notFound);
    }

    /** Whether htmx asks, to swap the answer into a page that it has. */
    boolean fromHtmx() {
        return "true".equals(request().getHeader("HX-Request"))
                && !"true".equals(request().getHeader("HX-History-Restore-Request"));
    }

    /** Whether the page that asks was drawn from another version of the portal, or in another language. */
    boolean isOutdated(Optional<Session> session) {
        return fromHtmx()
                && (differs("Foyer-Version", portal().version())
                        || differs("Foyer-Language", words(session).tag()));
    }

    private boolean differs(String header, String now) {
        String then = request().getHeader(header);
        return then != null && !then.equals(now);
    }

    /** What a page needs to know. Asked last: the form's token depends on the cookies of this answer. */
    Visit visit(Optional<Session> session) {
        ZoneId zone = session.map(known -> known.account().zone()).orElse(portal().zone());
        return new Visit(
                version, fromHtmx(), forms.issue(id(), cookies), session, now, requestId(), zone, words(session));
    }

    /** For what has no forms. */
    Visit visitWithoutForms(Optional<Session> session) {
        ZoneId zone = session.map(known -> known.account().zone()).orElse(portal().zone());
        return new Visit(version, fromHtmx(), "", session, now, requestId(), zone, words(session));
    }

    /** In which somebody is told something who is not signed in. */
    Words words() {
        return portal().texts().in(asked);
    }

    /** In which a client is told something: the language they chose, where this portal speaks it. */
    private Words words(Optional<Session> session) {
        return session.flatMap(known -> known.account().language())
                .filter(portal().texts().languages()::contains)
                .map(portal().texts()::in)
                .orElseGet(this::words);
    }

    Optional<Token> signIn() {
        return cookies.get(Kind.SIGN_IN);
    }

    Optional<Token> session() {
        return cookies.get(Kind.SESSION);
    }
}
