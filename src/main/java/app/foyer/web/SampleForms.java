package app.foyer.web;

import app.foyer.account.PasswordRules;
import java.util.List;
import java.util.Optional;

/** Made-up forms of the page on which clients change how they sign in. */
final class SampleForms {
    private SampleForms() {}

    static List<PasswordForm> all() {
        var rules = Optional.of(PasswordRules.ALONE);
        return List.of(
                PasswordForm.of(rules),
                PasswordForm.of(Optional.empty()),
                new PasswordForm(rules, Optional.of(Mistake.at(PasswordForm.NEW, "That is too short"))));
    }
}
