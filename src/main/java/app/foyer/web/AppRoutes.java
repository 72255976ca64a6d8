package app.foyer.web;

import app.foyer.portal.Portal;
import app.foyer.text.Languages;
import app.foyer.text.Words;
import app.foyer.theme.AppColours;
import app.foyer.view.PortalVersion;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * What makes a portal something that can be installed. All of it is the same for everybody.
 *
 * <p>No page can have these addresses: a page's id has no dot.
 */
final class AppRoutes {
    private static final String ICON = "app-icon.png";
    private static final long REMEMBERED = 1_000;

    private final Vertx vertx;
    private final Assets assets;
    private final Exchanges exchanges;
    private final Pages pages;
    private final Cache<AppColours, Asset> icons =
            CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

    AppRoutes(Vertx vertx, Assets assets, Exchanges exchanges, Pages pages) {
        this.vertx = vertx;
        this.assets = assets;
        this.exchanges = exchanges;
        this.pages = pages;
    }

    void mount(Routes routes) {
        routes.get("/:portal/app.webmanifest", this::manifest);
        routes.get("/:portal/app-icon.png", this::icon);
        routes.get("/:portal/service-worker.js", this::worker);
        routes.get("/:portal/offline.html", this::offline);
    }

    private Future<Reply> manifest(RoutingContext context) {
        PortalVersion version = exchanges.of(context).version();
        Asset manifest = asset("app.webmanifest", AppManifest.of(version).toBuffer());
        return Future.succeededFuture(AssetRoutes.reply(context, manifest, AssetRoutes.A_WHILE));
    }

    private Future<Reply> icon(RoutingContext context) {
        PortalVersion version = exchanges.of(context).version();
        return AppManifest.ownIcon(version)
                .flatMap(icon -> Asset.ofVersion(version.portal().version(), ICON, icon, false))
                .map(Future::succeededFuture)
                .orElseGet(() -> drawn(version.colours()))
                .map(icon -> AssetRoutes.reply(context, icon, AssetRoutes.A_WHILE));
    }

    /** Drawn when it is first asked for: hardly any portal's ever is. */
    private Future<Asset> drawn(AppColours colours) {
        Asset known = icons.getIfPresent(colours);
        return known != null
                ? Future.succeededFuture(known)
                : vertx.executeBlocking(() -> icons.get(colours, () -> asset(ICON, AppIcon.draw(colours))), false);
    }

    /** Below the portal's own path, beyond which a worker can then do nothing. Asked for anew each time: it decides what is kept. */
    private Future<Reply> worker(RoutingContext context) {
        exchanges.of(context);
        Asset script = assets.at("/assets/service-worker.js").orElseThrow(Refusal::notFound);
        return Future.succeededFuture(AssetRoutes.reply(context, script, "no-cache"));
    }

    private Future<Reply> offline(RoutingContext context) {
        Exchange exchange = exchanges.of(context);
        Words words = words(exchange.portal(), context.request().getParam("language", ""));
        Visit stranger = new Visit(
                exchange.version(),
                false,
                "",
                Optional.empty(),
                exchange.now(),
                exchange.requestId(),
                exchange.portal().zone(),
                words);
        return Future.succeededFuture(
                Reply.html(200, pages.offline(stranger)).with("Cache-Control", AssetRoutes.A_WHILE));
    }

    /** By the address alone, so that the page is the same for everybody who asks for it. */
    private static Words words(Portal portal, String language) {
        return Languages.among(portal.texts().languages(), language)
                .map(portal.texts()::in)
                .orElseGet(portal.texts()::standard);
    }

    private static Asset asset(String name, Buffer content) {
        return Asset.of(name, content.getBytes(), false).orElseThrow(Refusal::notFound);
    }
}
