package app.foyer.desk;

import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;

/** A portal that a report can be of. */
record ReportedPortal(PortalId id, String name) {
    static ReportedPortal of(Portal portal) {
        return new ReportedPortal(portal.id(), portal.name());
    }
}
