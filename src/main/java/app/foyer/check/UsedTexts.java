package app.foyer.check;

import app.foyer.portal.Portal;
import app.foyer.portal.PortalPage;
import app.foyer.problem.Problems;
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
                    problems.add(unused);
                }
            });
        }
    }
}
