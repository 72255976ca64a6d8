package app.foyer.web;

import app.foyer.desk.Action;
import app.foyer.desk.Answer;
import app.foyer.desk.Asked;
import app.foyer.desk.Desk;
import app.foyer.portal.PortalPage;
import app.foyer.session.Session;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pages of staff: translates between requests and what the desk is asked, and has grave actions confirmed first. */
final class DeskPages {
    private static final String DONE = "done";
    /** What lies below a page is told apart from the portal's other addresses by a part that no page can have as its id. */
    private static final String BELOW = "/:portal/:page/-/:item";

    private static final String PART = BELOW + "/:part";

    private final Pages pages;
    private final Exchanges exchanges;
    private final Visitors visitors;
    private final Desk desk;
    private final Confirming confirming;

    DeskPages(Pages pages, Exchanges exchanges, Visitors visitors, Desk desk, Confirming confirming) {
        this.pages = pages;
        this.exchanges = exchanges;
        this.visitors = visitors;
        this.desk = desk;
        this.confirming = confirming;
    }

    /** Below pages only: a page's own address is answered with the portal's other pages. */
    void mount(Routes routes, PostedForms forms) {
        for (String path : List.of(BELOW, PART)) {
            routes.post(path, forms.to(this::posted));
            routes.get(path, context -> shown(exchanges.of(context)));
        }
    }

    private Future<Reply> shown(Exchange exchange) {
        PortalPage page = page(exchange).orElseThrow(Refusal::notFound);
        return visitors.session(exchange)
                .compose(found -> found.map(session -> shown(exchange, page, session))
                        .orElseGet(() -> Future.succeededFuture(PageMoves.leave(exchange))));
    }

    /** A page of staff, or what lies below it. */
    Future<Reply> shown(Exchange exchange, PortalPage page, Session session) {
        if (exchange.isOutdated(Optional.of(session))) {
            return Future.succeededFuture(PageMoves.refresh());
        }
        Asked asked =
                asked(exchange, page, session, new FormFields(exchange.context().queryParams()));
        return desk.answer(page.source(), asked).map(answer -> reply(exchange, page, session, asked, answer));
    }

    private Future<Reply> posted(Exchange exchange, FormFields fields) {
        PortalPage page = page(exchange).orElseThrow(Refusal::notFound);
        return visitors.session(exchange)
                .compose(found -> found.map(session -> posted(exchange, page, session, fields))
                        .orElseGet(() -> Future.succeededFuture(PageMoves.leave(exchange))));
    }

    private Future<Reply> posted(Exchange exchange, PortalPage page, Session session, FormFields fields) {
        Asked asked = asked(exchange, page, session, fields);
        boolean grave = desk.action(page.source(), asked)
                .filter(action -> Desk.permits(session.account(), action))
                .filter(Action::needsCode)
                .isPresent();
        return grave
                ? confirming.first(exchange, page, session, fields, () -> act(exchange, page, session, asked))
                : act(exchange, page, session, asked);
    }

    private Future<Reply> act(Exchange exchange, PortalPage page, Session session, Asked asked) {
        return desk.answer(page.source(), asked).map(answer -> reply(exchange, page, session, asked, answer));
    }

    private Reply reply(Exchange exchange, PortalPage page, Session session, Asked asked, Answer answer) {
        Visit visit = exchange.visit(Optional.of(session));
        if (answer instanceof Answer.Shown shown) {
            return Reply.html(200, pages.desk(visit, page, shown, Desk.notes(asked)));
        }
        if (answer instanceof Answer.Corrected corrected) {
            return Reply.html(422, pages.desk(visit, page, corrected.page(), Desk.notes(corrected.asked())));
        }
        if (answer instanceof Answer.File file) {
            return file(exchange, asked, file);
        }
        if (answer instanceof Answer.Done done) {
            return Reply.seeOther(asked.at(done.below()) + "?" + DONE + "=" + done.what());
        }
        throw new Refusal(
                answer instanceof Answer.NotPermitted ? HttpProblem.notPermitted() : HttpProblem.ofStatus(404));
    }

    /** Inside a page, htmx would swap a file in, so it is told to load it, which a posted form cannot be. */
    private static Reply file(Exchange exchange, Asked asked, Answer.File file) {
        if (!exchange.fromHtmx()) {
            return Reply.file(file);
        }
        file.parts().close();
        if (asked.posted()) {
            throw new IllegalStateException("a form that is answered with a file needs hx-boost=false");
        }
        String query = exchange.request().query();
        String path = asked.at(asked.below().toArray(String[]::new));
        return Reply.empty(200).with("HX-Redirect", query == null ? path : path + "?" + query);
    }

    private static Optional<PortalPage> page(Exchange exchange) {
        return exchange.portal()
                .page(exchange.context().pathParam("page"))
                .filter(page -> page.source().isForStaff());
    }

    private static Asked asked(Exchange exchange, PortalPage page, Session session, FormFields fields) {
        Visit visit = exchange.visitWithoutForms(Optional.of(session));
        return new Asked(
                session.account(),
                exchange.id(),
                exchange.path(page.path()),
                below(exchange),
                exchange.request().method().equals(HttpMethod.POST),
                all(fields),
                exchange.caller(),
                exchange.now(),
                visit.words(),
                visit.times(),
                fields.text(DONE),
                Optional.empty());
    }

    private static List<String> below(Exchange exchange) {
        return List.of("item", "part").stream()
                .map(exchange.context()::pathParam)
                .filter(part -> part != null)
                .toList();
    }

    private static Map<String, String> all(FormFields fields) {
        Map<String, String> all = new TreeMap<>();
        fields.values().names().forEach(name -> all.put(name, fields.text(name)));
        return all;
    }
}
