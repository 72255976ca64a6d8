package app.foyer.check;

import app.foyer.problem.Problems;
import app.foyer.problem.Wording;
import java.util.List;

/** Every page of the manifest has its template. */
final class PageTemplates implements RuleOfMeaning {
    private static final String PAGES = "pages/";

    @Override
    public String id() {
        return "template-present";
    }

    @Override
    public String why() {
        return "A page without a template could not be drawn.";
    }

    @Override
    public void check(Whole whole, Problems problems) {
        var pages = whole.portal().pages();
        for (int i = 0; i < pages.size(); i++) {
            var template = pages.get(i).template();
            if (whole.templates().find(PAGES + template).isEmpty()) {
                var written = whole.written().manifest().sections("pages");
                var key = written.get(i).has("template") ? "template" : "id";
                written.get(i)
                        .problem(
                                key,
                                id(),
                                "the page is drawn by " + PAGES + template + ".hbs, which does not exist"
                                        + Wording.afterthought(template, names(whole)));
            }
        }
    }

    private static List<String> names(Whole whole) {
        return whole.templates().names().stream()
                .filter(name -> name.startsWith(PAGES))
                .map(name -> name.substring(PAGES.length()))
                .toList();
    }
}
