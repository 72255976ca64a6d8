package app.foyer.web;

import app.foyer.portal.PortalPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page that asks for a code before something grave, as its template knows it. */
final class ConfirmView {
    private ConfirmView() {}

    /**
     * The model of the page.
     *
     * @param action where the form was sent, and is sent again
     * @param carried its fields with their values
     */
    static Map<String, Object> of(
            Visit visit, PortalPage page, String action, List<Map<String, Object>> carried, Optional<String> mistake) {
        var model = ShellView.of(visit, visit.words().say("confirm.title"), page.id());
        model.put("action", action);
        model.put("carried", carried);
        // What was sent without htmx goes on without it: its answer may be a file.
        model.put("boosted", visit.fragment());
        model.put("mistake", mistake.orElse(""));
        model.put("back", visit.path(page.path()));
        return model;
    }
}
