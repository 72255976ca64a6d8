package app.foyer.portal;

import app.foyer.text.Text;
import app.foyer.text.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * All that is said of a portal beside its words: portals of one kind differ in nothing but what they and their pages are
 * called, their telephone number and hours, what their constants are, and how their texts and queries are worded.
 *
 * @param multiFactor without the issuer's name
 * @param pages without their titles, and with no more of their queries than the manifest says
 * @param values the names of the constants
 * @param texts the ids of those that the portal added, with their placeholders
 * @param odd words that are more to a template than just some words, and so belong to the kind: none at all are not there,
 *     and those that begin like an address may be taken for one of the portal's own
 */
public record PortalKind(
        Audience audience,
        IdentifierKind identifier,
        MultiFactorSettings multiFactor,
        List<PortalPage> pages,
        ZoneId zone,
        List<Locale> languages,
        Set<String> values,
        Map<String, Set<String>> texts,
        Map<String, String> odd) {

    public static PortalKind of(Portal portal) {
        return new PortalKind(
                portal.audience(),
                portal.identifier(),
                unnamed(portal.multiFactor()),
                portal.pages().stream().map(PortalKind::untitled).toList(),
                portal.zone(),
                portal.texts().languages(),
                portal.values().keySet(),
                placeholders(portal.texts()),
                odd(portal));
    }

    private static MultiFactorSettings unnamed(MultiFactorSettings settings) {
        return new MultiFactorSettings(settings.method(), "", settings.allowEmailCode(), settings.allowEmailDefault());
    }

    private static PortalPage untitled(PortalPage page) {
        return new PortalPage(
                page.id(),
                "",
                page.template(),
                page.source(),
                page.inNavigation(),
                page.under(),
                page.columns(),
                page.filters(),
                page.queries().stream().map(PortalQuery::unwritten).toList());
    }

    private static Map<String, Set<String>> placeholders(Texts texts) {
        var placeholders = new TreeMap<String, Set<String>>();
        for (String id : texts.own().keySet()) {
            placeholders.put(
                    id, texts.standard().find(id).map(Text::placeholders).orElse(Set.of()));
        }
        return placeholders;
    }

    private static Map<String, String> odd(Portal portal) {
        var odd = new TreeMap<String, String>();
        note("name", portal.name(), odd);
        note("issuer", portal.multiFactor().issuer(), odd);
        note("phone", portal.contact().phone(), odd);
        note("hours", portal.contact().hours().orElse(""), odd);
        portal.values().forEach((name, value) -> note("value " + name, value, odd));
        portal.pages().forEach(page -> note("title of " + page.id(), page.title(), odd));
        portal.texts()
                .words()
                .forEach((language, words) -> words.each((id, text) -> {
                    if (isOdd(text.beginning())) {
                        note(language + " " + id, text.filled(UnaryOperator.identity(), name -> "1"), odd);
                    }
                }));
        if (odd.values().stream().anyMatch(words -> !words.isEmpty())) {
            odd.put("address", "/" + portal.id());
        }
        return odd;
    }

    private static void note(String what, String words, Map<String, String> odd) {
        if (isOdd(words)) {
            odd.put(what, words);
        }
    }

    private static boolean isOdd(String words) {
        return words.isEmpty() || words.startsWith("/") || words.startsWith("otpauth:");
    }
}
