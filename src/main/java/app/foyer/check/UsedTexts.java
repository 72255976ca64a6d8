package app.foyer.check;

import app.foyer.portal.Portal;
import app.foyer.portal.PortalPage;
import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import app.foyer.problem.Wording;
import app.foyer.text.Texts;
import java.util.HashSet;

/** A text that nothing shows was probably meant to be shown, or to stand in another one's place. */
final class UsedTexts implements RuleOfMeaning {
    @Override
    public String id() {
        return "text-unused";
    }

    @Override
    public String why() {
        return "A text that nothing shows was probably meant to be shown, or to stand in another one’s place.";
    }

    /** Silent while a template shows a text that is not there: that may be the one. */
    @Override
    public void check(Whole whole, Problems problems) {
        var texts = whole.portal().texts();
        var shown = new HashSet<String>();
        TextCall.in(whole.templates()).forEach(call -> shown.add(call.id()));
        if (texts.standard().ids().containsAll(shown)) {
            whole.portal().pages().stream().map(PortalPage::titleText).forEach(shown::add);
            shown.add(Portal.HOURS_TEXT);
            texts.own().forEach((id, unused) -> {
                if (!shown.contains(id)) {
                    problems.add(perhapsMeant(id, unused.get(), texts));
                }
            });
        }
    }

    /** With the engine's text that was perhaps to be written anew. Looked for only now: there are many to compare with. */
    private static Problem perhapsMeant(String id, Problem unused, Texts texts) {
        var engine = new HashSet<>(texts.standard().ids());
        engine.removeAll(texts.own().keySet());
        var nearest = Wording.afterthought(id, engine);
        return new Problem(unused.at(), unused.rule(), unused.message() + nearest, unused.sourceLine());
    }
}
