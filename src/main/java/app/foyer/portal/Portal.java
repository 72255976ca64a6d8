package app.foyer.portal;

import app.foyer.identity.PortalId;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One portal as it stands in its folder, with the admin's settings laid over it.
 *
 * @param zone in which its clients read times
 * @param language of its pages and mails
 * @param version changes whenever a file of the folder does
 */
public record Portal(
        PortalId id,
        String name,
        Audience audience,
        IdentifierKind identifier,
        MultiFactorSettings multiFactor,
        Contact contact,
        List<PortalPage> pages,
        ZoneId zone,
        Locale language,
        Path folder,
        String version) {

    /** The page at a path below the portal's own. */
    public Optional<PortalPage> page(String path) {
        return pages.stream().filter(page -> page.path().equals(path)).findFirst();
    }

    /** The same under another version, which says more than that of the folder. */
    public Portal versioned(String other) {
        return new Portal(id, name, audience, identifier, multiFactor, contact, pages, zone, language, folder, other);
    }
}
