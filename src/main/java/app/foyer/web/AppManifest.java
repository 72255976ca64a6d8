package app.foyer.web;

import app.foyer.portal.Portal;
import app.foyer.view.PortalVersion;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** What a device is told of a portal that it shall install (W3C, Web Application Manifest). The same in every language. */
final class AppManifest {
    private static final String LOGO = "logo.svg";
    private static final String ICON = "icon.png";

    private AppManifest() {}

    static JsonObject of(PortalVersion version) {
        Portal portal = version.portal();
        String path = "/" + portal.id() + "/";
        return new JsonObject()
                .put("id", path)
                .put("name", portal.name())
                .put("short_name", portal.name())
                .put("lang", portal.texts().languages().get(0).toLanguageTag())
                .put("start_url", path)
                .put("scope", path)
                .put("display", "standalone")
                .put("theme_color", version.colours().bar().hex())
                .put("background_color", version.colours().ground().hex())
                .put("icons", icons(version, path));
    }

    /** The icon that the author drew for devices, if there is one. */
    static Optional<Buffer> ownIcon(PortalVersion version) {
        return version.theme(ICON);
    }

    /** The logo stands for itself; what fills the whole square may be cut to the device's own shape. */
    private static JsonArray icons(PortalVersion version, String path) {
        boolean logo = version.theme(LOGO).isPresent();
        Optional<Buffer> own = ownIcon(version);
        JsonArray icons = new JsonArray();
        if (logo) {
            icons.add(new JsonObject()
                    .put("src", path + "theme/" + LOGO)
                    .put("sizes", "any")
                    .put("type", "image/svg+xml"));
        }
        if (own.isPresent() || !logo) {
            int size = own.flatMap(Png::width).orElse(AppIcon.SIZE);
            icons.add(new JsonObject()
                    .put("src", path + "app-icon.png")
                    .put("sizes", size + "x" + size)
                    .put("type", "image/png")
                    .put("purpose", logo ? "maskable" : "any maskable"));
        }
        return icons;
    }
}
