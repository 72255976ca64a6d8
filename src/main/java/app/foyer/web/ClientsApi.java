package app.foyer.web;

import app.foyer.portal.PageSource;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The clients, for programs with an access token: {@code /{desk}/api/clients}. */
record ClientsApi(ProgramCalls calls) {
    private static final String CLIENTS = "/:portal/api/clients";
    private static final String CLIENT = CLIENTS + "/:client";
    private static final String ACTIVITY = "activity";

    /** A search is posted: an address would keep whom somebody looked for. */
    void mount(Routes routes) {
        routes.post(CLIENTS + "/search", context -> calls.sends(context, PageSource.CLIENTS, List.of("search")));
        routes.get(
                CLIENTS + "/export",
                context -> calls.reads(
                        context, PageSource.CLIENTS, List.of("export"), FileFormat.accepted(context.request())));
        routes.post(
                CLIENTS + "/import",
                context -> calls.takes(
                        context, PageSource.CLIENTS, List.of("import"), FileFormat.sent(context.request())));
        routes.get(CLIENT, context -> calls.reads(context, PageSource.CLIENTS, List.of(client(context))));
        routes.get(
                CLIENT + "/activity",
                context -> calls.reads(context, PageSource.CLIENTS, List.of(client(context), ACTIVITY)));
        routes.post(
                CLIENT + "/:action",
                context -> calls.sends(
                        context, PageSource.CLIENTS, List.of(client(context), context.pathParam("action"))));
    }

    private static String client(RoutingContext context) {
        return context.pathParam("client");
    }
}
