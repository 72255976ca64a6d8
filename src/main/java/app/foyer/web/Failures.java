package app.foyer.web;

import app.foyer.bus.Fault;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
    private final Pages pages;
    private final InstantSource clock;

    Failures(Routes routes, Exchanges exchanges, Pages pages, InstantSource clock) {
        this.routes = routes;
        this.exchanges = exchanges;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void handle(RoutingContext context) {
        Instant now = clock.instant();
        Trace trace = Trace.of(context);
        HttpProblem problem = problem(context, now, trace.requestId());
        trace.ended(problem);
        if (context.response().headWritten()) {
            context.response().reset();
        } else {
            reply(context, problem, trace.requestId(), now).send(context);
        }
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
        LOG.error("request {} failed", requestId, context.failure());
        return HttpProblem.ofStatus(500);
    }

    private Reply reply(RoutingContext context, HttpProblem problem, String requestId, Instant now) {
        Reply general = problem.reply(requestId, now);
        Reply told =
                problem.status() == 405 ? general.with("Allow", routes.allowed(context.normalizedPath())) : general;
        if (FOR_PROGRAMS.matcher(context.normalizedPath()).matches()) {
            return told;
        }
        return told.carrying(Reply.HTML, Buffer.buffer(page(context, problem, requestId)));
    }

    private String page(RoutingContext context, HttpProblem problem, String requestId) {
        try {
            return exchanges
                    .byPath(context)
                    .map(exchange ->
                            pages.error(exchange.visit(Optional.empty()), problem.status(), problem.tryAgainAt()))
                    .orElseGet(() -> Pages.plainError(problem.status(), requestId));
        } catch (RuntimeException undrawable) {
            LOG.error("the error page of request {} cannot be drawn", requestId, undrawable);
            return Pages.plainError(problem.status(), requestId);
        }
    }
}
