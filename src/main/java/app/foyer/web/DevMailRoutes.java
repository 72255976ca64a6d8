package app.foyer.web;

import com.google.common.escape.Escaper;
import com.google.common.html.HtmlEscapers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The demo's inbox in a browser. Mail is strangers' HTML: it is shown in a frame that may do nothing. */
final class DevMailRoutes {
    private static final String LIST_POLICY =
            "default-src 'none'; img-src 'self'; style-src 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String MAIL_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";
    private static final Escaper ESCAPER = HtmlEscapers.htmlEscaper();

    private final Vertx vertx;
    private final DevInbox inbox;

    DevMailRoutes(Vertx vertx, DevInbox inbox) {
        this.vertx = vertx;
        this.inbox = inbox;
    }

    void mount(Routes routes) {
        routes.get("/dev/mail", context -> messages().map(DevMailRoutes::list));
        routes.get("/dev/mail/messages", context -> messages().map(DevMailRoutes::json));
        routes.get("/dev/mail/messages/:id", context -> one(context, mail -> Reply.json(json(mail))));
        routes.get("/dev/mail/messages/:id/html", context -> one(context, DevMailRoutes::html));
    }

    private Future<List<DevMail>> messages() {
        return vertx.executeBlocking(inbox::messages, false);
    }

    private Future<Reply> one(RoutingContext context, Function<DevMail, Reply> show) {
        String id = context.pathParam("id");
        return messages()
                .map(all -> all.stream()
                        .filter(mail -> mail.id().equals(id))
                        .findFirst()
                        .map(show)
                        .orElseThrow(Refusal::notFound));
    }

    private static Reply json(List<DevMail> mails) {
        return Reply.json(new JsonArray(mails.stream().map(DevMailRoutes::json).toList()));
    }

    private static JsonObject json(DevMail mail) {
        return new JsonObject()
                .put("id", mail.id())
                .put("at", mail.at().toString())
                .put("from", mail.from())
                .put("to", mail.to())
                .put("subject", mail.subject())
                .put("messageId", mail.messageId())
                .put("text", mail.text())
                .put("html", mail.html());
    }

    private static Reply html(DevMail mail) {
        String content = mail.html().isEmpty() ? "<pre>" + ESCAPER.escape(mail.text()) + "</pre>" : mail.html();
        return Reply.html(200, content).with("Content-Security-Policy", MAIL_POLICY);
    }

    private static Reply list(List<DevMail> mails) {
        String rows = mails.stream().map(DevMailRoutes::row).collect(Collectors.joining());
        String page = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Mail of this demo</title>"
                + "<link rel=\"icon\" href=\"/assets/favicon.svg\"><link rel=\"stylesheet\" href=\"/assets/styles/dev-mail.css\">"
                + "<main><h1>Mail of this demo</h1><p>Everything that this demo sends arrives here and nowhere else.</p>"
                + (rows.isEmpty() ? "<p>No mail yet.</p>" : rows) + "</main></html>";
        return Reply.html(200, page).with("Content-Security-Policy", LIST_POLICY);
    }

    private static String row(DevMail mail) {
        return "<article><h2>" + ESCAPER.escape(mail.subject()) + "</h2><p>"
                + ESCAPER.escape(mail.at() + ", from " + mail.from() + " to " + mail.to())
                + "</p><pre>" + ESCAPER.escape(mail.text()) + "</pre><details><summary>As HTML</summary>"
                + "<iframe sandbox title=\"" + ESCAPER.escape(mail.subject())
                + "\" loading=\"lazy\" src=\"/dev/mail/messages/"
                + ESCAPER.escape(mail.id()) + "/html\"></iframe></details></article>";
    }
}
