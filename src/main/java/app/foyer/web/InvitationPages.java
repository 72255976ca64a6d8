package app.foyer.web;

import app.foyer.account.Account;
import app.foyer.account.PasswordFlaw;
import app.foyer.invitation.Acceptance;
import app.foyer.invitation.Welcome;
import app.foyer.portal.Audience;
import app.foyer.secret.Token;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a member of staff who was invited chooses a password.
 *
 * <p>The link is a path, which no log of ours tells and no other site is sent. Looking at it changes nothing, so whatever
 * looks at links in mails uses none up.
 */
final class InvitationPages {
    private static final String PATH = "/:portal/invitation/:token";

    private final Pages pages;
    private final Exchanges exchanges;
    private final Welcome welcome;

    InvitationPages(Pages pages, Exchanges exchanges, Welcome welcome) {
        this.pages = pages;
        this.exchanges = exchanges;
        this.welcome = welcome;
    }

    void mount(Routes routes, FormTokens tokens) {
        routes.get(PATH, this::show);
        routes.post(PATH, new PostedForms(exchanges, tokens, this::stale).to(this::choose));
    }

    private Future<Reply> show(RoutingContext context) {
        Exchange exchange = exchanges.of(context);
        return invited(exchange)
                .map(found -> found.map(member -> form(200, exchange, member, Optional.empty()))
                        .orElseGet(() -> over(exchange)));
    }

    /** The page again, fresh: whoever typed in good faith only has to do it once more. */
    private Future<Reply> stale(Exchange exchange) {
        String sentence = exchange.words().say("mistake.stale");
        return invited(exchange)
                .map(found -> found.map(member -> form(403, exchange, member, Optional.of(Mistake.of(sentence))))
                        .orElseGet(() -> over(exchange)));
    }

    private Future<Reply> choose(Exchange exchange, FormFields fields) {
        Welcome.Place place = new Welcome.Place(exchange.id(), exchange.portal().name());
        return token(exchange)
                .map(token -> welcome.choose(place, token, fields.text(PasswordForm.NEW), exchange.caller()))
                .orElseGet(() -> Future.succeededFuture(new Acceptance.Over()))
                .map(answer -> answer.match(new Told(exchange)));
    }

    private Future<Optional<Account>> invited(Exchange exchange) {
        return token(exchange).map(welcome::invited).orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    /** Clients are invited nowhere. */
    private static Optional<Token> token(Exchange exchange) {
        if (exchange.portal().audience() != Audience.USER) {
            throw Refusal.notFound();
        }
        return Token.parse(exchange.context().pathParam("token"));
    }

    private Reply form(int status, Exchange exchange, Account member, Optional<Mistake> mistake) {
        String action = token(exchange)
                .map(token -> exchange.path("invitation/" + token.value()))
                .orElseThrow();
        return Reply.html(status, pages.invitation(exchange.visit(Optional.empty()), member, action, mistake))
                .with("HX-Replace-Url", action);
    }

    /** Used, replaced, too old or never there: whoever holds such a link is told the same. */
    private Reply over(Exchange exchange) {
        HttpProblem problem = HttpProblem.linkOver();
        Trace.of(exchange.context()).ended(problem);
        return Reply.html(410, pages.error(exchange.visitWithoutForms(Optional.empty()), problem));
    }

    /** What came of it, as a browser is told it. */
    private final class Told implements Acceptance.Cases<Reply> {
        private final Exchange exchange;

        Told(Exchange exchange) {
            this.exchange = exchange;
        }

        @Override
        public Reply accepted() {
            return PageMoves.passwordChosen(exchange);
        }

        @Override
        public Reply flawed(Account member, PasswordFlaw flaw) {
            Trace.of(exchange.context()).ended(HttpProblem.passwordRefused(flaw));
            String sentence = new PasswordWords(exchange.words()).flaw(flaw, Welcome.RULES.minLength());
            return form(422, exchange, member, Optional.of(Mistake.at(PasswordForm.NEW, sentence)));
        }

        @Override
        public Reply busy(Account member, Instant until) {
            Trace.of(exchange.context()).ended(HttpProblem.busy(until));
            return form(
                            503,
                            exchange,
                            member,
                            Optional.of(Mistake.of(exchange.words().say("mistake.busy"))))
                    .with("Retry-After", HttpProblem.retryAfter(until, exchange.now()));
        }

        @Override
        public Reply over() {
            return InvitationPages.this.over(exchange);
        }
    }
}
