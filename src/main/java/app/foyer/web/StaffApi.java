package app.foyer.web;

import app.foyer.portal.PageSource;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The members of staff, for programs with an access token: {@code /{desk}/api/staff}. */
record StaffApi(ProgramCalls calls) {
    private static final String STAFF = "/:portal/api/staff";
    private static final String MEMBER = STAFF + "/:member";

    void mount(Routes routes) {
        routes.get(STAFF, context -> calls.reads(context, PageSource.STAFF, List.of()));
        routes.get(MEMBER, context -> calls.reads(context, PageSource.STAFF, List.of(member(context))));
        routes.post(STAFF + "/invite", context -> calls.sends(context, PageSource.STAFF, List.of("new", "invite")));
        routes.post(
                MEMBER + "/:action",
                context ->
                        calls.sends(context, PageSource.STAFF, List.of(member(context), context.pathParam("action"))));
    }

    private static String member(RoutingContext context) {
        return context.pathParam("member");
    }
}
