package app.foyer.web;

import app.foyer.desk.Desk;
import app.foyer.portal.PageSource;
import app.foyer.portal.PortalPage;
import java.util.List;
import java.util.Map;

/** The menu of a portal as templates know it: what somebody may open, of which a row has room for a few. */
final class MenuView {
    /** As many as a phone has room for; where there are more, the last place opens the rest. */
    private static final int PLACES = 5;

    private MenuView() {}

    /** The list {@code menu}, and {@code more} with the entries that it has no place for. */
    static Map<String, Object> of(Visit visit, String current) {
        List<Map<String, Object>> all = visit.session().isPresent() ? all(visit, current) : List.of();
        if (all.size() <= PLACES) {
            return Map.of("menu", all, "more", Map.of("links", List.of(), "here", false));
        }
        List<Map<String, Object>> more = all.subList(PLACES - 1, all.size());
        boolean here = more.stream().anyMatch(MenuView::isHere);
        return Map.of("menu", all.subList(0, PLACES - 1), "more", Map.of("links", more, "here", here));
    }

    private static boolean isHere(Map<String, Object> entry) {
        return entry.get("current").equals(true) || entry.get("around").equals(true);
    }

    private static List<Map<String, Object>> all(Visit visit, String current) {
        String around = visit.portal().pages().stream()
                .filter(page -> page.id().equals(current))
                .findFirst()
                .flatMap(PortalPage::under)
                .orElse("");
        return visit.portal().pages().stream()
                .filter(PortalPage::inNavigation)
                .filter(page -> visit.session()
                        .filter(session -> Desk.isOpen(page.source(), session.account()))
                        .isPresent())
                .map(page -> Map.<String, Object>of(
                        "id", page.id(),
                        "title", visit.portal().title(page, visit.words()),
                        "path", visit.path(page.path()),
                        "icon", icon(page),
                        "current", page.id().equals(current),
                        "around", page.id().equals(around)))
                .toList();
    }

    private static String icon(PortalPage page) {
        if (page.isHome()) {
            return "home";
        }
        return page.source() == PageSource.NONE ? "page" : page.source().id();
    }
}
