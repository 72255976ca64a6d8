package app.foyer.web;

import app.foyer.account.Password;
import app.foyer.signin.OwnPassword;
import app.foyer.signin.PasswordChange;
import app.foyer.web.PortalCookies.Kind;
import io.vertx.core.Future;

/** Changing one's own password, for programs: {@code /{portal}/api/me/password}. */
final class OwnPasswordApi {
    private final Exchanges exchanges;
    private final Visitors visitors;
    private final OwnPassword ownPassword;

    OwnPasswordApi(Exchanges exchanges, Visitors visitors, OwnPassword ownPassword) {
        this.exchanges = exchanges;
        this.visitors = visitors;
        this.ownPassword = ownPassword;
    }

    void mount(Routes routes) {
        routes.put("/:portal/api/me/password", context -> change(exchanges.of(context)));
    }

    private Future<Reply> change(Exchange exchange) {
        JsonBody body = JsonBody.of(exchange.context());
        String current = body.text("current");
        String wanted = body.text("new");
        return visitors.session(exchange)
                .compose(found -> found.map(session -> ownPassword
                                .change(exchange.portal(), session, Password.parse(current), wanted, exchange.caller())
                                .map(change -> told(exchange, change)))
                        .orElseGet(() -> Future.succeededFuture(exchange.reply(HttpProblem.notSignedIn()))));
    }

    private static Reply told(Exchange exchange, PasswordChange change) {
        if (change instanceof PasswordChange.Changed changed) {
            exchange.cookies().set(Kind.SESSION, changed.session());
        }
        return PasswordChangeProblem.of(change).map(exchange::reply).orElseGet(() -> Reply.empty(204));
    }
}
