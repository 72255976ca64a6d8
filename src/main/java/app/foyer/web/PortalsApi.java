package app.foyer.web;

import app.foyer.portal.PageSource;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The portals and their settings, for programs with an access token: {@code /{desk}/api/portals}. */
record PortalsApi(ProgramCalls calls) {
    private static final String PORTALS = "/:portal/api/portals";
    private static final String PORTAL = PORTALS + "/:which";

    void mount(Routes routes) {
        routes.get(PORTALS, context -> calls.reads(context, PageSource.PORTALS, List.of()));
        routes.get(PORTAL, context -> calls.reads(context, PageSource.PORTALS, List.of(portal(context))));
        routes.get(
                PORTAL + "/history",
                context -> calls.reads(context, PageSource.PORTALS, List.of(portal(context), "history")));
        routes.post(
                PORTAL + "/:action",
                context -> calls.sends(
                        context, PageSource.PORTALS, List.of(portal(context), context.pathParam("action"))));
    }

    private static String portal(RoutingContext context) {
        return context.pathParam("which");
    }
}
