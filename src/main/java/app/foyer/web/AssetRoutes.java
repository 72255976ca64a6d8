package app.foyer.web;

import app.foyer.view.PortalVersion;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;

/** Serves assets and themes from memory. They are the same for everybody, so they may be cached anywhere. */
final class AssetRoutes {
    /** An address with its version in it never means anything else. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    static final String A_WHILE = "public, max-age=300";

    private static final String THEME = "/theme/";

    private final Assets assets;
    private final Exchanges exchanges;

    AssetRoutes(Assets assets, Exchanges exchanges) {
        this.assets = assets;
        this.exchanges = exchanges;
    }

    void mount(Routes routes) {
        routes.get("/assets/*", this::serve);
        routes.get("/openapi.yaml", this::serve);
        routes.get("/:portal/theme/*", this::serveTheme);
    }

    private Future<Reply> serve(RoutingContext context) {
        Asset asset = assets.at(context.normalizedPath()).orElseThrow(Refusal::notFound);
        boolean forEver = asset.versioned() || context.request().params().contains("v");
        return Future.succeededFuture(reply(context, asset, forEver ? FOR_EVER : A_WHILE));
    }

    /** The address may be of a version that is no longer, or on another node already: it lasts only when it is of this one. */
    private Future<Reply> serveTheme(RoutingContext context) {
        PortalVersion version = exchanges.of(context).version();
        String path = context.normalizedPath();
        String name = path.substring(path.indexOf(THEME) + THEME.length());
        String current = version.portal().version();
        Asset asset = version.theme(name)
                .flatMap(content -> Asset.ofVersion(current, name, content, false))
                .orElseThrow(Refusal::notFound);
        boolean forEver = current.equals(context.request().getParam("v"));
        return Future.succeededFuture(reply(context, asset, forEver ? FOR_EVER : A_WHILE));
    }

    /** The file, or that it has not changed; with how long it may be kept. */
    static Reply reply(RoutingContext context, Asset asset, String keep) {
        Reply reply = has(context.request(), asset)
                ? Reply.empty(304)
                : Reply.empty(200).carrying(asset.contentType(), asset.body());
        return reply.with("ETag", asset.etag()).with("Cache-Control", keep);
    }

    private static boolean has(HttpServerRequest request, Asset asset) {
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null
                && Arrays.stream(known.split(",", -1))
                        .map(String::trim)
                        .anyMatch(
                                tag -> tag.equals("*") || tag.equals(asset.etag()) || tag.equals("W/" + asset.etag()));
    }
}
