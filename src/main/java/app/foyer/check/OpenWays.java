package app.foyer.check;

import app.foyer.portal.Audience;
import app.foyer.portal.MultiFactorMethod;
import app.foyer.portal.Portal;
import app.foyer.problem.Problems;
import app.foyer.signin.WaysIn;
import app.foyer.signin.WaysIn.DeadEnd;
import java.util.List;

/** Every kind of client should find a way in. */
final class OpenWays implements RuleOfMeaning {
    @Override
    public String id() {
        return "dead-end";
    }

    @Override
    public String why() {
        return "Every kind of client should find a way in: without an email address, without a phone, never paired.";
    }

    @Override
    public void check(Whole whole, Problems problems) {
        var ends = WaysIn.deadEnds(whole.portal());
        if (ends.isEmpty() || areForColleagues(whole.portal())) {
            return;
        }
        var first = ends.get(0);
        var way = " cannot get in: " + String.join(" → ", first.path()) + "; '" + first.remedy() + "' would help";
        var section = whole.written().deciding("multiFactor", "method");
        if (WaysIn.areClosedToAll(whole.portal())) {
            section.problem("method", id(), "a client of any kind" + way);
        } else {
            section.warning("method", id(), "a client " + first.client() + way + others(ends));
        }
    }

    /** Whoever of the staff lost the app asks a colleague, and must: for them a mailbox is not to be enough. */
    private static boolean areForColleagues(Portal portal) {
        return portal.audience() == Audience.USER
                && portal.multiFactor().method() == MultiFactorMethod.AUTHENTICATOR_APP;
    }

    private static String others(List<DeadEnd> ends) {
        var others = ends.stream().skip(1).map(DeadEnd::client).toList();
        return others.isEmpty() ? "" : "; nor can one " + String.join(", or one ", others);
    }
}
