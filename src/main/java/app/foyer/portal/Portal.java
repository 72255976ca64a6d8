package app.foyer.portal;

import app.foyer.identity.PortalId;
import app.foyer.text.Texts;
import app.foyer.text.Words;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One portal as it stands in its folder, with the admin's settings laid over it.
 *
 * @param zone in which its clients read times
 * @param values its constants by name, which pages, texts and mails may show
 * @param texts every word of it, in all its languages
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
        Map<String, String> values,
        Texts texts,
        Path folder,
        String version) {
    /** The id of the text that says when somebody answers the phone, where there is one in several languages. */
    public static final String HOURS_TEXT = "contact.hours";

    /** Whether a text is shown as it stands, by the engine itself, so that nobody could fill it in. */
    static boolean showsAsItStands(String text) {
        return text.equals(HOURS_TEXT) || PortalPage.isTitleText(text);
    }

    /** The page at a path below the portal's own. */
    public Optional<PortalPage> page(String path) {
        return pages.stream().filter(page -> page.path().equals(path)).findFirst();
    }

    /** The same under another version, which says more than that of the folder. */
    public Portal versioned(String other) {
        return new Portal(
                id, name, audience, identifier, multiFactor, contact, pages, zone, values, texts, folder, other);
    }

    /** What a page is called in the menu and at its top. */
    public String title(PortalPage page, Words words) {
        return words.find(page.titleText())
                .map(title -> words.say(page.titleText()))
                .orElse(page.title());
    }

    /** When somebody answers the phone, or empty where nobody says. */
    public String hours(Words words) {
        return words.find(HOURS_TEXT)
                .map(hours -> words.say(HOURS_TEXT))
                .orElse(contact.hours().orElse(""));
    }
}
