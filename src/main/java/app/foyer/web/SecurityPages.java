package app.foyer.web;

import app.foyer.account.Password;
import app.foyer.account.PasswordFlaw;
import app.foyer.account.PasswordRules;
import app.foyer.portal.PageSource;
import app.foyer.portal.PortalPage;
import app.foyer.preference.PreferenceAddresses;
import app.foyer.preference.PreferenceAddresses.UndoDefault;
import app.foyer.secret.Token;
import app.foyer.session.Session;
import app.foyer.signin.OwnPassword;
import app.foyer.signin.PasswordChange;
import app.foyer.text.Words;
import app.foyer.web.PortalCookies.Kind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.Optional;

/** "Your sign-in": what clients change there. */
final class SecurityPages {
    private static final String UNDONE = "undone";
    private static final String CHANGED = "changed";

    private final Vertx vertx;
    private final Pages pages;
    private final Exchanges exchanges;
    private final Visitors visitors;
    private final OwnPassword ownPassword;

    SecurityPages(Vertx vertx, Pages pages, Exchanges exchanges, Visitors visitors, OwnPassword ownPassword) {
        this.vertx = vertx;
        this.pages = pages;
        this.exchanges = exchanges;
        this.visitors = visitors;
        this.ownPassword = ownPassword;
    }

    void mount(Routes routes, PostedForms forms) {
        routes.post("/:portal/default", forms.to((exchange, fields) -> undoDefault(exchange)));
        routes.get("/:portal/default", context -> Future.succeededFuture(PageMoves.home(exchanges.of(context))));
        routes.post("/:portal/:page/password", forms.to(this::changePassword));
        routes.get("/:portal/:page/password", context -> PageMoves.back(exchanges.of(context), PageSource.SECURITY));
    }

    /** The form that a client is shown, to change the password. */
    Future<PasswordForm> form(Exchange exchange, Session session) {
        return ownPassword.rules(exchange.portal(), session).map(PasswordForm::of);
    }

    /** What was just done, to be said once. */
    static Optional<String> flash(Exchange exchange, Words words) {
        if (exchange.request().params().contains(CHANGED)) {
            return Optional.of(words.say("security.passwordChanged"));
        }
        return exchange.request().params().contains(UNDONE)
                ? Optional.of(words.say("security.undone"))
                : Optional.empty();
    }

    private Future<Reply> undoDefault(Exchange exchange) {
        return visitors.session(exchange).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(PageMoves.leave(exchange));
            }
            return PreferenceAddresses.UNDO_DEFAULT
                    .ask(vertx, new UndoDefault(found.get().account(), exchange.id(), exchange.caller()))
                    .map(changed -> Reply.seeOther(securityPath(exchange) + "?" + UNDONE + "="));
        });
    }

    private static String securityPath(Exchange exchange) {
        return exchange.path(exchange.portal().pages().stream()
                .filter(page -> page.source() == PageSource.SECURITY)
                .map(PortalPage::path)
                .findFirst()
                .orElse(""));
    }

    private Future<Reply> changePassword(Exchange exchange, FormFields fields) {
        PortalPage page = exchange.page(PageSource.SECURITY);
        Optional<Password> current = Password.parse(fields.text(PasswordForm.CURRENT));
        String wanted = fields.text(PasswordForm.NEW);
        return visitors.session(exchange).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(PageMoves.leave(exchange));
            }
            Session session = found.get();
            return ownPassword
                    .change(exchange.portal(), session, current, wanted, exchange.caller())
                    .compose(change -> ownPassword
                            .rules(exchange.portal(), session)
                            .map(rules -> {
                                PasswordChangeProblem.of(change).ifPresent(Trace.of(exchange.context())::ended);
                                return change.match(new Told(exchange, page, session, rules));
                            }));
        });
    }

    /** What came of it, as a browser is told it. */
    private final class Told implements PasswordChange.Cases<Reply> {
        private final Exchange exchange;
        private final PortalPage page;
        private final Optional<PasswordRules> rules;
        private final Visit visit;

        Told(Exchange exchange, PortalPage page, Session session, Optional<PasswordRules> rules) {
            this.exchange = exchange;
            this.page = page;
            this.rules = rules;
            this.visit = exchange.visit(Optional.of(session));
        }

        @Override
        public Reply changed(Token session) {
            exchange.cookies().set(Kind.SESSION, session);
            return Reply.seeOther(exchange.path(page.path()) + "?" + CHANGED + "=");
        }

        @Override
        public Reply flawed(PasswordFlaw flaw) {
            int length = rules.map(PasswordRules::minLength).orElse(0);
            return again(422, Mistake.at(PasswordForm.NEW, new PasswordWords(visit.words()).flaw(flaw, length)));
        }

        @Override
        public Reply wrongPassword() {
            return again(422, Mistake.at(PasswordForm.CURRENT, visit.words().say("security.wrongPassword")));
        }

        @Override
        public Reply waitUntil(Instant until) {
            return later(
                    429,
                    until,
                    visit.words().say("mistake.wait", "time", visit.times().from(until)));
        }

        @Override
        public Reply busy(Instant until) {
            return later(503, until, visit.words().say("security.busy"));
        }

        @Override
        public Reply needsApp() {
            return again(403, Mistake.of(visit.words().say("mistake.notOffered")));
        }

        @Override
        public Reply over() {
            return PageMoves.leave(exchange);
        }

        private Reply later(int status, Instant until, String summary) {
            return again(status, Mistake.of(summary))
                    .with("Retry-After", HttpProblem.retryAfter(until, exchange.now()));
        }

        private Reply again(int status, Mistake mistake) {
            PasswordForm form = new PasswordForm(rules, Optional.of(mistake));
            return Reply.html(status, pages.security(visit, page, form, Optional.empty()))
                    .with("HX-Replace-Url", exchange.path(page.path()));
        }
    }
}
