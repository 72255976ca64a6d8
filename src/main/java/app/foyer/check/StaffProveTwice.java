package app.foyer.check;

import app.foyer.portal.Audience;
import app.foyer.portal.MultiFactorMethod;
import app.foyer.portal.PortalPage;
import app.foyer.problem.Problems;

/** Whoever can look into other people's accounts shows more than a password. */
final class StaffProveTwice implements RuleOfMeaning {
    @Override
    public String id() {
        return "staff-method";
    }

    @Override
    public String why() {
        return "Staff can look into other people's accounts, so a password alone, or a mailbox, must not be enough.";
    }

    @Override
    public void check(Whole whole, Problems problems) {
        var portal = whole.portal();
        var method = portal.multiFactor().method();
        if (portal.audience() != Audience.USER || method == MultiFactorMethod.AUTHENTICATOR_APP) {
            return;
        }
        var section = whole.written().deciding("multiFactor", "method");
        if (portal.pages().stream().map(PortalPage::source).anyMatch(source -> source.isForStaff())) {
            section.problem(
                    "method",
                    id(),
                    "a portal with pages about other people's accounts needs 'method: authenticator-app'");
        } else if (method == MultiFactorMethod.NONE) {
            section.problem("method", id(), "a portal with 'audience: user' cannot have 'method: none'");
        }
    }
}
