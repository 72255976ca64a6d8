package app.foyer.web;

import app.foyer.preference.PreferenceAddresses;
import app.foyer.preference.PreferenceAddresses.UndoDefault;
import app.foyer.proof.Method;
import app.foyer.session.Session;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;

/** Who is signed in, for programs: {@code /{portal}/api/me}. */
final class MeApi {
    private final Vertx vertx;
    private final Exchanges exchanges;
    private final Visitors visitors;

    MeApi(Vertx vertx, Exchanges exchanges, Visitors visitors) {
        this.vertx = vertx;
        this.exchanges = exchanges;
        this.visitors = visitors;
    }

    void mount(Routes routes) {
        routes.get("/:portal/api/me", context -> me(exchanges.of(context)));
        routes.put("/:portal/api/me/default", context -> changeDefault(exchanges.of(context)));
    }

    private Future<Reply> me(Exchange exchange) {
        return visitors.session(exchange)
                .map(found -> found.map(session -> told(exchange, session, session.emailDefault()))
                        .orElseGet(() -> exchange.reply(HttpProblem.notSignedIn())));
    }

    /** E-mail becomes the default only on the way in, where its mailbox is proven. */
    private Future<Reply> changeDefault(Exchange exchange) {
        boolean email = DefaultChoice.of(JsonBody.of(exchange.context()));
        return visitors.session(exchange).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(exchange.reply(HttpProblem.notSignedIn()));
            }
            return email
                    ? Future.succeededFuture(exchange.reply(HttpProblem.notOffered()))
                    : undo(exchange, found.get());
        });
    }

    private Future<Reply> undo(Exchange exchange, Session session) {
        return PreferenceAddresses.UNDO_DEFAULT
                .ask(vertx, new UndoDefault(session.account(), exchange.id(), exchange.caller()))
                .map(changed -> told(exchange, session, false));
    }

    private static Reply told(Exchange exchange, Session session, boolean emailDefault) {
        JsonObject account = new JsonObject()
                .put("clientId", session.account().clientId())
                .put("name", session.account().name());
        JsonObject portal = new JsonObject()
                .put("id", exchange.id().value())
                .put("name", exchange.portal().name());
        return Reply.json(new JsonObject()
                .put("account", account)
                .put("portal", portal)
                .put("signedInAt", session.startedAt().toString())
                .put("method", session.method().id())
                .put("assurance", session.method().assurance())
                .put("default", emailDefault ? Method.EMAIL_CODE.id() : null));
    }
}
