package app.foyer.web;

import app.foyer.portal.PortalKind;
import app.foyer.view.PortalVersion;
import java.util.Optional;

/**
 * All of a portal that decides whether its templates can be drawn: words cannot keep one from being drawn, as long as no
 * template compares them with anything.
 *
 * @param templates the portal's own and the shared ones, exactly
 */
record Likeness(String templates, PortalKind kind) {

    /** Empty when a portal is like no other, since its templates compare values. */
    static Optional<Likeness> of(PortalVersion version) {
        var own = version.templates();
        return own.compare()
                ? Optional.empty()
                : Optional.of(new Likeness(own.version(), PortalKind.of(version.portal())));
    }
}
