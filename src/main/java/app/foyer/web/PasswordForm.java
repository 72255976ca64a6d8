package app.foyer.web;

import app.foyer.account.PasswordRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form by which a client who is signed in changes the password.
 *
 * @param rules what a new one must be; empty where this session may not change it
 */
record PasswordForm(Optional<PasswordRules> rules, Optional<Mistake> mistake) {
    static final String CURRENT = "current";
    static final String NEW = "password";

    static PasswordForm of(Optional<PasswordRules> rules) {
        return new PasswordForm(rules, Optional.empty());
    }

    /** As templates know it; it has no fields where there is nothing to be changed. */
    Map<String, Object> model(Visit visit, String page) {
        var fields = new FieldViews(new StepWords(visit.words()), mistake, "");
        var username =
                visit.session().map(session -> session.account().signInName()).orElse("");
        return Map.of(
                "action",
                visit.path(page + "/password"),
                "username",
                username,
                "wanted",
                rules.map(needed -> new PasswordWords(visit.words()).wanted(needed.minLength()))
                        .orElse(""),
                "fields",
                rules.map(needed -> List.of(fields.currentPassword(), fields.newPassword(needed.minLength(), false)))
                        .orElse(List.of()));
    }
}
