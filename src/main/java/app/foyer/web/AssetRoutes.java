package app.foyer.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;

/** Serves the assets from memory. They are the same for everybody, so they may be cached anywhere. */
final class AssetRoutes {
    /** An address with its version in it, or in a query {@code v}, never means anything else. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String A_WHILE = "public, max-age=300";

    private final Assets assets;

    AssetRoutes(Assets assets) {
        this.assets = assets;
    }

    void mount(Routes routes) {
        routes.get("/assets/*", this::serve);
        routes.get("/openapi.yaml", this::serve);
        routes.get("/:portal/theme/*", this::serve);
    }

    private Future<Reply> serve(RoutingContext context) {
        Asset asset = assets.at(context.normalizedPath()).orElseThrow(Refusal::notFound);
        Reply reply = has(context.request(), asset)
                ? Reply.empty(304)
                : Reply.empty(200).carrying(asset.contentType(), asset.body());
        return Future.succeededFuture(reply.with("ETag", asset.etag())
                .with(
                        "Cache-Control",
                        asset.versioned() || context.request().params().contains("v") ? FOR_EVER : A_WHILE));
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
