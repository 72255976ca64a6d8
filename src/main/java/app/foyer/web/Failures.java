package app.foyer.web;

import app.foyer.bus.Fault;
import app.foyer.session.Session;
import app.foyer.text.Languages;
import app.foyer.text.Texts;
import app.foyer.view.Html;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last resort: whatever went wrong, the client is told calmly and generally, and the log is told the cause. */
final class Failures implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Pattern FOR_PROGRAMS = Pattern.compile("/[^/]+/api(/.*)?|/dev/mail/messages.*|/openapi.*");
    private static final Duration WHEN_UNAVAILABLE = Duration.ofSeconds(5);

    private final Routes routes;
    private final Exchanges exchanges;
    private final Visitors visitors;
    private final Pages pages;
    private final Texts texts;
    private final InstantSource clock;

    Failures(Routes routes, Exchanges exchanges, Visitors visitors, Pages pages, Texts texts, InstantSource clock) {
        this.routes = routes;
        this.exchanges = exchanges;
        this.visitors = visitors;
        this.pages = pages;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void handle(RoutingContext context) {
        Instant now = clock.instant();
        Trace trace = Trace.of(context);
        HttpProblem problem = problem(context, now, trace.requestId());
        trace.ended(problem);
        if (context.response().closed()) {
            return;
        }
        if (context.response().headWritten()) {
            context.response().reset();
        } else if (FOR_PROGRAMS.matcher(SentPath.of(context)).matches()) {
            general(context, problem, now).send(context);
        } else {
            whoIsTold(context, problem)
                    .onSuccess(session -> page(context, problem, session, now).send(context));
        }
    }

    /** Who is signed in stays inside the portal; when the fault is ours, nothing more is asked of what may be broken. */
    private Future<Optional<Session>> whoIsTold(RoutingContext context, HttpProblem problem) {
        return exchanges
                .byPath(context)
                .filter(exchange -> problem.status() < 500 && exchange.session().isPresent())
                .map(exchange -> visitors.session(exchange).otherwise(Optional.empty()))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private HttpProblem problem(RoutingContext context, Instant now, String requestId) {
        if (context.failure() instanceof Refusal refusal) {
            return refusal.problem();
        }
        int status = context.statusCode() < 400 ? 500 : context.statusCode();
        if (context.failure() == null || status < 500) {
            return HttpProblem.ofStatus(status);
        }
        if (Fault.of(context.failure()).kind() == Fault.Kind.UNAVAILABLE) {
            LOG.warn(
                    "request {} found something unavailable: {}",
                    requestId,
                    context.failure().getMessage());
            return HttpProblem.ofStatus(503).until(now.plus(WHEN_UNAVAILABLE));
        }
        if (isUnfinished(context)) {
            String cause = context.failure().getClass().getSimpleName();
            LOG.debug("request {} broke off in its body: {}", requestId, cause);
            return HttpProblem.ofStatus(400);
        }
        LOG.error("request {} failed", requestId, context.failure());
        return HttpProblem.ofStatus(500);
    }

    /** Whether a body was begun and never ended: no route has run then, so this is the client's doing; but for uploads, whose route says so itself. */
    private static boolean isUnfinished(RoutingContext context) {
        HttpServerRequest request = context.request();
        return Deadlines.hasBody(request) && !request.isEnded() && !Uploads.isOne(context);
    }

    /** What every kind of answer has: the problem, and for a refused method those that are allowed. */
    private Reply general(RoutingContext context, HttpProblem problem, Instant now) {
        Reply reply = problem.reply(Trace.of(context).requestId(), now);
        return problem.status() == 405 ? reply.with("Allow", routes.allowed(SentPath.of(context))) : reply;
    }

    private Reply page(RoutingContext context, HttpProblem problem, Optional<Session> session, Instant now) {
        Buffer html = html(context, problem, session, Trace.of(context).requestId());
        return general(context, problem, now).carrying(Reply.HTML, html);
    }

    private Buffer html(RoutingContext context, HttpProblem problem, Optional<Session> session, String requestId) {
        try {
            return exchanges
                    .byPath(context)
                    .map(exchange -> pages.error(exchange.visit(session), problem))
                    .map(Html::buffer)
                    .orElseGet(() -> plain(context, problem, requestId));
        } catch (RuntimeException undrawable) {
            LOG.error("the error page of request {} cannot be drawn", requestId, undrawable);
            return plain(context, problem, requestId);
        }
    }

    /** Where no portal is known, or where its own page could not be drawn. */
    private Buffer plain(RoutingContext context, HttpProblem problem, String requestId) {
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Locale language = Languages.accepted(accepted == null ? "" : accepted, texts.languages());
        return Buffer.buffer(PlainError.page(problem.status(), requestId, texts.in(language)));
    }
}
