package app.foyer.check;

import app.foyer.portal.MultiFactorMethod;
import app.foyer.problem.Problems;
import app.foyer.signin.PortalRules;
import app.foyer.signin.Reason;
import java.util.Optional;

/** A setting without effect stays as it is, but somebody should know. */
final class SettingsWithEffect implements RuleOfMeaning {
    @Override
    public String id() {
        return "no-effect";
    }

    @Override
    public String why() {
        return "A setting that has no effect is kept for later, but its writer should know.";
    }

    @Override
    public void check(Whole whole, Problems problems) {
        var portal = whole.portal();
        var rules = PortalRules.of(portal);
        if (portal.multiFactor().allowEmailCode()) {
            check("allowEmailCode", rules.emailCode().reason(), whole.written());
        }
        if (portal.multiFactor().allowEmailDefault()) {
            check("allowEmailDefault", rules.emailDefault().reason(), whole.written());
        }
        if (portal.multiFactor().method() != MultiFactorMethod.AUTHENTICATOR_APP) {
            check("issuer", Reason.PORTAL_USES_ANOTHER_METHOD, whole.written());
        }
    }

    private void check(String key, Reason reason, Written written) {
        var section = written.deciding("multiFactor", key);
        if (section.has(key)) {
            because(reason, written)
                    .ifPresent(because -> section.warning(key, id(), "'" + key + "' has no effect " + because));
        }
    }

    private static Optional<String> because(Reason reason, Written written) {
        return switch (reason) {
            case PORTAL_IS_FOR_STAFF ->
                Optional.of("because the portal's 'audience' is 'user', at "
                        + written.manifest().placeOf("audience"));
            case PORTAL_USES_ANOTHER_METHOD ->
                Optional.of("because the portal's 'method' is not 'authenticator-app', at "
                        + written.deciding("multiFactor", "method").placeOf("method"));
            case DEFAULT_NEEDS_EMAIL_OPTION -> Optional.of("while 'allowEmailCode' is not on" + emailCode(written));
            default -> Optional.empty();
        };
    }

    private static String emailCode(Written written) {
        var section = written.deciding("multiFactor", "allowEmailCode");
        return section.has("allowEmailCode") ? ", at " + section.placeOf("allowEmailCode") : "; it is left out";
    }
}
