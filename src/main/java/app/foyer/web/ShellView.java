package app.foyer.web;

import app.foyer.portal.Portal;
import app.foyer.text.Texts;
import app.foyer.theme.AppColours;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every template of a portal may use: the portal, the client, the menu. */
final class ShellView {
    private ShellView() {}

    /**
     * The model of a page.
     *
     * @param current the id of the page in the menu, or empty when it is none of them
     */
    static Map<String, Object> of(Visit visit, String title, String current) {
        var model = new HashMap<String, Object>();
        model.put("portal", portal(visit));
        if (!visit.portal().values().isEmpty()) {
            model.put("values", visit.portal().values());
        }
        model.put("page", Map.of("title", title, "id", current));
        model.put("signedIn", visit.session().isPresent());
        model.put(
                "client",
                Map.of(
                        "name",
                        visit.session().map(session -> session.account().name()).orElse("")));
        model.putAll(MenuView.of(visit, current));
        model.put("formToken", visit.formToken());
        model.put("language", visit.words().tag());
        model.put("languages", languages(visit));
        model.put("live", "");
        return model;
    }

    private static Map<String, Object> portal(Visit visit) {
        Portal portal = visit.portal();
        return Map.of(
                "id", portal.id().value(),
                "name", portal.name(),
                "path", "/" + portal.id(),
                "version", portal.version(),
                "phone", portal.contact().phone(),
                "phoneDigits", portal.contact().phone().replaceAll("[^0-9+]", ""),
                "hours", portal.hours(visit.words()));
    }

    /** The same for the document as a whole: with the colours of what the browser draws around it. */
    static Map<String, Object> whole(Visit visit, Map<String, Object> model) {
        AppColours colours = visit.version().colours();
        var whole = new HashMap<>(model);
        whole.put(
                "bar",
                Map.of("light", colours.bar().hex(), "dark", colours.barInDark().hex()));
        return whole;
    }

    /** Those to choose from, each by its own name; none where there is only one. */
    private static List<Map<String, Object>> languages(Visit visit) {
        Texts texts = visit.portal().texts();
        if (texts.languages().size() == 1) {
            return List.of();
        }
        return texts.languages().stream()
                .map(texts::in)
                .map(words -> Map.<String, Object>of(
                        "tag", words.tag(),
                        "name", words.say("language.name"),
                        "current", words.tag().equals(visit.words().tag())))
                .toList();
    }
}
