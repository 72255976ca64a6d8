package app.foyer.web;

import app.foyer.portal.Audience;
import app.foyer.portal.IdentifierKind;
import app.foyer.portal.MultiFactorSettings;
import app.foyer.portal.Portal;
import app.foyer.portal.PortalPage;
import app.foyer.text.Text;
import app.foyer.text.Texts;
import app.foyer.text.Words;
import app.foyer.view.PortalVersion;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * All of a portal that decides whether its templates can be drawn. Portals that are alike differ in nothing but what they
 * are called, their telephone number and the words of their texts; none of these can keep a template from being drawn, as
 * long as no template compares them with anything.
 *
 * @param templates the portal's own and the shared ones, exactly
 * @param texts the ids of those that it added, with their placeholders
 * @param empty the ids of texts without a letter, by language: to templates they are not there
 */
record Likeness(
        String templates,
        Audience audience,
        IdentifierKind identifier,
        MultiFactorSettings multiFactor,
        boolean saysHours,
        List<PortalPage> pages,
        ZoneId zone,
        Map<String, Set<String>> texts,
        Map<String, Set<String>> empty) {

    /** Empty when a portal is like no other: its templates compare values, or its form may hold words of its own. */
    static Optional<Likeness> of(PortalVersion version) {
        var own = version.templates();
        if (own.compare() || own.names().contains("sign-in")) {
            return Optional.empty();
        }
        Portal portal = version.portal();
        MultiFactorSettings settings = portal.multiFactor();
        return Optional.of(new Likeness(
                own.version(),
                portal.audience(),
                portal.identifier(),
                new MultiFactorSettings(settings.method(), "", settings.allowEmailCode(), settings.allowEmailDefault()),
                portal.contact().hours().filter(hours -> !hours.isEmpty()).isPresent(),
                portal.pages().stream().map(Likeness::untitled).toList(),
                portal.zone(),
                placeholders(portal.texts()),
                empty(portal.texts())));
    }

    private static PortalPage untitled(PortalPage page) {
        return new PortalPage(
                page.id(),
                page.title().isEmpty() ? "" : "titled",
                page.template(),
                page.source(),
                page.inNavigation(),
                page.columns(),
                page.filters());
    }

    private static Map<String, Set<String>> placeholders(Texts texts) {
        var placeholders = new TreeMap<String, Set<String>>();
        for (String id : texts.own().keySet()) {
            placeholders.put(
                    id, texts.standard().find(id).map(Text::placeholders).orElse(Set.of()));
        }
        return placeholders;
    }

    private static Map<String, Set<String>> empty(Texts texts) {
        var empty = new TreeMap<String, Set<String>>();
        texts.words().forEach((language, words) -> empty.put(language.toLanguageTag(), empty(words)));
        return empty;
    }

    private static Set<String> empty(Words words) {
        return words.ids().stream()
                .filter(id -> words.find(id)
                        .filter(text -> text.filled(UnaryOperator.identity(), name -> "1")
                                .isEmpty())
                        .isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
