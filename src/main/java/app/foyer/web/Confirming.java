package app.foyer.web;

import app.foyer.portal.PortalPage;
import app.foyer.proof.OneTimeCode;
import app.foyer.session.Session;
import app.foyer.signin.StepUp;
import app.foyer.signin.StepUp.Confirmed;
import app.foyer.signin.StepUp.Wrong;
import app.foyer.web.PortalCookies.Kind;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Has a code asked for again before something grave, unless one was shown within the last minutes.
 *
 * <p>The page that asks carries along what the form had said, so that nothing is typed twice.
 */
final class Confirming {
    private static final Duration RECENT = Duration.ofMinutes(5);
    private static final String CODE = "confirmation";
    private static final List<String> NOT_CARRIED = List.of(CODE, "form");

    private final Pages pages;
    private final StepUp stepUp;

    Confirming(Pages pages, StepUp stepUp) {
        this.pages = pages;
        this.stepUp = stepUp;
    }

    /** Goes on at once where a code was shown just now, else after the right one. */
    Future<Reply> first(
            Exchange exchange, PortalPage page, Session session, FormFields fields, Supplier<Future<Reply>> goOn) {
        if (exchange.now().isBefore(session.confirmedAt().plus(RECENT))) {
            return goOn.get();
        }
        if (!fields.values().contains(CODE)) {
            return asked(exchange, page, session, fields, Optional.empty());
        }
        return OneTimeCode.parse(fields.text(CODE))
                .map(code -> stepUp.confirm(session, code, exchange.caller())
                        .compose(answer -> told(exchange, page, session, fields, answer, goOn)))
                .orElseGet(() -> asked(exchange, page, session, fields, Optional.of("mistake.sixDigits")));
    }

    private Future<Reply> told(
            Exchange exchange,
            PortalPage page,
            Session session,
            FormFields fields,
            StepUp.Confirmation answer,
            Supplier<Future<Reply>> goOn) {
        if (answer instanceof Confirmed confirmed) {
            exchange.cookies().set(Kind.SESSION, confirmed.token());
            return goOn.get();
        }
        return answer instanceof Wrong
                ? asked(exchange, page, session, fields, Optional.of("mistake.wrongAppCode"))
                : Future.succeededFuture(PageMoves.leave(exchange));
    }

    private Future<Reply> asked(
            Exchange exchange, PortalPage page, Session session, FormFields fields, Optional<String> mistake) {
        List<Map<String, Object>> carried = fields.values().names().stream()
                .filter(name -> !NOT_CARRIED.contains(name))
                .map(name -> Map.<String, Object>of("name", name, "value", fields.text(name)))
                .toList();
        Visit visit = exchange.visit(Optional.of(session));
        return Future.succeededFuture(Reply.html(
                422, pages.confirm(visit, page, exchange.request().path(), carried, mistake.map(visit.words()::say))));
    }
}
