package app.foyer.web;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Locale;
import java.util.Set;

/** All routes in their order: what holds for every request first, then each area by its own class. */
final class Site implements Handler<HttpServerRequest> {
    static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT);
    private static final int[] STATUSES = {400, 404, 405, 406, 408, 413, 414, 415, 431, 500, 501, 503};

    private final Router router;
    private final WebConfig config;
    private final Deadlines deadlines;

    Site(Vertx vertx, WebConfig config, WebServices services, Visitors visitors, LiveFeeds feeds, Deadlines deadlines) {
        this.router = Router.router(vertx);
        this.config = config;
        this.deadlines = deadlines;
        Pages pages = new Pages();
        FormTokens tokens = new FormTokens(services.hash(), services.random());
        Exchanges exchanges = new Exchanges(
                services.portals(),
                config.sides(),
                new ClientAddress(config.trustedProxies()),
                tokens,
                services.clock(),
                config.secure());
        Routes routes = new Routes(router);
        RequestTimes times = new RequestTimes(services.meters());
        guard(times, new Failures(routes, exchanges, visitors, pages, services.texts(), services.clock()));
        new AssetRoutes(services.assets(), exchanges).mount(routes);
        new AppRoutes(vertx, services.assets(), exchanges, pages).mount(routes);
        services.inbox().ifPresent(inbox -> new DevMailRoutes(vertx, inbox).mount(routes));
        new SignInApi(exchanges, visitors, services.journey(), services.signedIn(), pages).mount(routes);
        new MeApi(vertx, exchanges, visitors).mount(routes);
        new OwnPasswordApi(exchanges, visitors, services.ownPassword()).mount(routes);
        new ActivityApi(exchanges, visitors, services.signedIn(), feeds).mount(routes);
        ProgramCalls programs =
                new ProgramCalls(exchanges, services.desk(), config.limits().heartbeat());
        new ClientsApi(programs).mount(routes);
        new StaffApi(programs).mount(routes);
        new PortalsApi(programs).mount(routes);
        SignInPages signIn = new SignInPages(pages, exchanges, visitors, services.journey(), services.signedIn());
        PostedForms forms = new PostedForms(exchanges, tokens, signIn::stale);
        signIn.mount(routes, forms);
        new InvitationPages(pages, exchanges, services.welcome()).mount(routes, tokens);
        new LanguageChoice(vertx, visitors).mount(routes, forms, exchanges);
        PageQueries queries = new PageQueries(services.clientData());
        DeskPages desk =
                new DeskPages(pages, exchanges, visitors, services.desk(), new Confirming(pages, services.stepUp()));
        SecurityPages security = new SecurityPages(vertx, pages, exchanges, visitors, services.ownPassword());
        DetailsPages details = new DetailsPages(pages, exchanges, visitors, services.updates());
        MessagePages messages = new MessagePages(pages, exchanges, visitors, services.messages());
        new PortalPages(
                        vertx,
                        pages,
                        signIn,
                        exchanges,
                        visitors,
                        services.signedIn(),
                        feeds,
                        queries,
                        desk,
                        security,
                        details,
                        messages)
                .mount(routes, forms);
        desk.mount(routes, forms);
    }

    @Override
    public void handle(HttpServerRequest request) {
        router.handle(request);
    }

    private void guard(RequestTimes times, Failures failures) {
        for (int status : STATUSES) {
            router.errorHandler(status, failures);
        }
        router.route().handler(new AccessLog(times)).failureHandler(failures);
        router.route().handler(this::measureTime);
        router.route().handler(this::checkAddress);
        router.route().handler(this::checkHost);
        router.route().handler(this::checkName);
        router.route().handler(this::checkMethod);
        router.route().handler(this::checkSite);
        router.route().handler(this::checkType);
        router.route()
                .handler(Uploads.except(BodyHandler.create(false)
                        .setBodyLimit(config.limits().bodyBytes())
                        .setMergeFormAttributes(false)));
        router.route().handler(context -> {
            if (!Uploads.isOne(context)) {
                deadlines.bodyRead(context.request());
            }
            context.next();
        });
    }

    private void measureTime(RoutingContext context) {
        deadlines.hold(context);
        context.addEndHandler(ended -> deadlines.answered(context.request()));
        context.next();
    }

    private void checkAddress(RoutingContext context) {
        goOn(context, SentPath.isReadable(context), HttpProblem.ofStatus(400));
    }

    /** Two names are no name (RFC 9112, 3.2): whoever is in front of this server may have believed the other one. */
    private void checkHost(RoutingContext context) {
        boolean single = context.request().headers().getAll(HttpHeaders.HOST).size() <= 1;
        goOn(context, single, HttpProblem.ofStatus(400));
    }

    private void checkName(RoutingContext context) {
        boolean known = !config.loopbackOnly() || LoopbackNames.has(context.request());
        goOn(context, known, HttpProblem.ofStatus(421));
    }

    private void checkMethod(RoutingContext context) {
        goOn(context, METHODS.contains(context.request().method()), HttpProblem.ofStatus(405));
    }

    private void checkSite(RoutingContext context) {
        boolean ours = new CrossSite(config.sides().origin(context.request()))
                .allows(context.request().method(), context.request().headers());
        goOn(
                context,
                ours,
                HttpProblem.of("cross-origin", 403, "Cross-origin", "This request does not come from our own pages."));
    }

    /** Files are not taken anywhere; without this their parser would look at the body before any route does. */
    private void checkType(RoutingContext context) {
        HttpServerRequest request = context.request();
        String type = request.headers().get(HttpHeaders.CONTENT_TYPE);
        boolean parts = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        if (parts && !Deadlines.hasBody(request)) {
            request.headers().remove(HttpHeaders.CONTENT_TYPE);
        }
        goOn(context, !parts || !Deadlines.hasBody(request), HttpProblem.ofStatus(415));
    }

    private static void goOn(RoutingContext context, boolean allowed, HttpProblem otherwise) {
        if (allowed) {
            context.next();
        } else {
            context.fail(new Refusal(otherwise));
        }
    }
}
