package app.foyer.web;

import app.foyer.portal.PageSource;
import app.foyer.portal.PortalPage;
import app.foyer.session.Session;
import app.foyer.text.Words;
import app.foyer.update.OwnUpdate;
import app.foyer.update.OwnUpdate.Became;
import app.foyer.update.OwnUpdates;
import app.foyer.update.UpdateKind;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** "My Details": what clients ask to have changed, and what they do with that. */
final class DetailsPages {
    private static final String DONE = "done";

    private final Pages pages;
    private final Exchanges exchanges;
    private final Visitors visitors;
    private final OwnUpdates updates;

    DetailsPages(Pages pages, Exchanges exchanges, Visitors visitors, OwnUpdates updates) {
        this.pages = pages;
        this.exchanges = exchanges;
        this.visitors = visitors;
        this.updates = updates;
    }

    void mount(Routes routes, PostedForms forms) {
        routes.post("/:portal/:page/ask", forms.to(this::ask));
        routes.post("/:portal/:page/confirm", forms.to(this::confirm));
        routes.post("/:portal/:page/send-again", forms.to(this::sendAgain));
        routes.post("/:portal/:page/withdraw", forms.to(this::withdraw));
        for (String part : List.of("ask", "confirm", "send-again", "withdraw")) {
            routes.get("/:portal/:page/" + part, context -> PageMoves.back(exchanges.of(context), PageSource.DETAILS));
        }
    }

    /** What a client is shown. */
    Future<DetailsForm> form(Session session) {
        return updates.of(session).map(DetailsForm::of);
    }

    /** What was just done, to be said once. */
    static Optional<String> flash(Exchange exchange, Words words) {
        return Optional.ofNullable(
                switch (exchange.request().params().contains(DONE)
                        ? exchange.request().params().get(DONE)
                        : "") {
                    case "asked" -> words.say("details.doneAsked");
                    case "sent" -> words.say("details.doneSent");
                    case "confirmed" -> words.say("details.doneConfirmed");
                    case "withdrawn" -> words.say("details.doneWithdrawn");
                    default -> null;
                });
    }

    private Future<Reply> ask(Exchange exchange, FormFields fields) {
        UpdateKind kind = UpdateKind.of(fields.text(DetailsForm.KIND)).orElseThrow(Refusal::notFound);
        String typed = fields.text(DetailsForm.VALUE);
        Sent sent = new Sent(
                exchange,
                exchange.page(PageSource.DETAILS),
                DetailsView.fieldOf(kind),
                typed,
                kind.isConfirmedByCode() ? "sent" : "asked");
        return sent.with(session -> updates.ask(session, kind, typed, exchange.caller()), flawed(kind));
    }

    private Future<Reply> confirm(Exchange exchange, FormFields fields) {
        UUID request = request(fields);
        String typed = fields.text(DetailsForm.CODE);
        Sent sent = new Sent(exchange, exchange.page(PageSource.DETAILS), DetailsForm.CODE, typed, "confirmed");
        return sent.with(session -> updates.confirm(session, request, typed, exchange.caller()), "mistake.sixDigits");
    }

    private Future<Reply> sendAgain(Exchange exchange, FormFields fields) {
        UUID request = request(fields);
        return new Sent(exchange, exchange.page(PageSource.DETAILS), "", "", "sent")
                .with(session -> updates.sendAgain(session, request, exchange.caller()), "details.gone");
    }

    private Future<Reply> withdraw(Exchange exchange, FormFields fields) {
        UUID request = request(fields);
        return new Sent(exchange, exchange.page(PageSource.DETAILS), "", "", "withdrawn")
                .with(session -> updates.withdraw(session, request, exchange.caller()), "details.gone");
    }

    private static UUID request(FormFields fields) {
        return WrittenId.of(fields.text(DetailsForm.REQUEST)).orElseThrow(Refusal::notFound);
    }

    private static String flawed(UpdateKind kind) {
        return switch (kind) {
            case NAME -> "details.noName";
            case ADDRESS -> "details.noAddress";
            case PHONE -> "details.noPhone";
            case EMAIL -> "details.noEmail";
        };
    }

    /** What is done with a client's session. */
    @FunctionalInterface
    private interface Work {
        Future<OwnUpdate> of(Session session);
    }

    /** A form that was sent, with the field to which a mistake belongs, and the word for its being done. */
    private final class Sent {
        private final Exchange exchange;
        private final PortalPage page;
        private final String field;
        private final String typed;
        private final String done;

        Sent(Exchange exchange, PortalPage page, String field, String typed, String done) {
            this.exchange = exchange;
            this.page = page;
            this.field = field;
            this.typed = typed;
            this.done = done;
        }

        Future<Reply> with(Work work, String flawed) {
            return visitors.session(exchange)
                    .compose(found -> found.map(
                                    session -> work.of(session).compose(update -> told(session, update, flawed)))
                            .orElseGet(() -> Future.succeededFuture(PageMoves.leave(exchange))));
        }

        private Future<Reply> told(Session session, OwnUpdate update, String flawed) {
            if (update.became() == Became.DONE) {
                return Future.succeededFuture(Reply.seeOther(exchange.path(page.path()) + "?" + DONE + "=" + done));
            }
            return updates.of(session).map(known -> {
                Visit visit = exchange.visit(Optional.of(session));
                String text = text(update, flawed, visit);
                Mistake mistake = field.isEmpty() ? Mistake.of(text) : Mistake.at(field, text);
                DetailsForm form = new DetailsForm(known, field, typed, Optional.of(mistake));
                Reply reply = Reply.html(status(update.became()), pages.details(visit, page, form, Optional.empty()))
                        .with("HX-Replace-Url", exchange.path(page.path()));
                return update.until()
                        .map(until -> reply.with("Retry-After", HttpProblem.retryAfter(until, exchange.now())))
                        .orElse(reply);
            });
        }

        private String text(OwnUpdate update, String flawed, Visit visit) {
            Words words = visit.words();
            return switch (update.became()) {
                case FLAWED, DONE -> words.say(flawed);
                case UNCHANGED -> words.say("details.unchanged");
                case OPEN_ALREADY -> words.say("details.openAlready");
                case NEEDS_APP ->
                    words.say(
                            "details.needsApp",
                            "phone",
                            visit.portal().contact().phone());
                case LATER ->
                    words.say(
                            "details.later",
                            "time",
                            visit.times().from(update.until().orElse(Instant.MAX)));
                case WRONG_CODE -> words.say("details.wrongCode");
                case CODE_OVER -> words.say("details.codeOver");
                case NO_MORE_CODES -> words.say("details.noMoreCodes");
                case GONE -> words.say("details.gone");
            };
        }

        private static int status(Became became) {
            return switch (became) {
                case OPEN_ALREADY -> 409;
                case NEEDS_APP -> 403;
                case LATER -> 429;
                case GONE -> 404;
                default -> 422;
            };
        }
    }
}
