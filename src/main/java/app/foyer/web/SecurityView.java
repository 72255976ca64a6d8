package app.foyer.web;

import app.foyer.portal.MultiFactorMethod;
import app.foyer.portal.PortalPage;
import app.foyer.proof.Method;
import app.foyer.session.Session;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** "Your sign-in" as templates know it. */
final class SecurityView {
    private SecurityView() {}

    static Map<String, Object> of(Visit visit, PortalPage page, PasswordForm form, Optional<String> flash) {
        boolean emailDefault = visit.session().map(Session::emailDefault).orElse(false);
        var model = new HashMap<String, Object>();
        model.put("mayUndo", emailDefault);
        model.put("emailDefault", emailDefault);
        model.put("password", form.model(visit, page.path()));
        model.put("usual", visit.words().say(usual(visit.portal().multiFactor().method())));
        model.put("flash", flash.orElse(""));
        model.put("undo", visit.path("default"));
        model.put(
                "signedInAt",
                visit.session()
                        .<Object>map(session -> visit.times().model(session.startedAt()))
                        .orElse(false));
        model.put(
                "signedInWith",
                visit.session()
                        .map(session -> visit.words().say(with(session.method())))
                        .orElse(""));
        return Map.of("security", model, "mistake", StepView.mistake(form.mistake()));
    }

    private static String usual(MultiFactorMethod method) {
        return switch (method) {
            case NONE -> "security.usualNone";
            case AUTHENTICATOR_APP -> "security.usualApp";
            case EMAIL_CODE -> "security.usualEmail";
            case SMS_CODE -> "security.usualSms";
        };
    }

    private static String with(Method method) {
        return switch (method) {
            case PASSWORD -> "security.withPassword";
            case AUTHENTICATOR_APP -> "security.withApp";
            case EMAIL_CODE -> "security.withEmail";
            case EMERGENCY_CODE -> "security.withEmergencyCode";
        };
    }
}
