package app.foyer.web;

import app.foyer.portal.MultiFactorMethod;
import app.foyer.proof.Method;
import app.foyer.session.Session;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** "Your sign-in" as templates know it. */
final class SecurityView {
    private SecurityView() {}

    static Map<String, Object> of(Visit visit, boolean mayUndo, Optional<String> flash) {
        var model = new HashMap<String, Object>();
        model.put("mayUndo", mayUndo);
        model.put("emailDefault", visit.session().map(Session::emailDefault).orElse(false));
        model.put("usual", usual(visit.portal().multiFactor().method()));
        model.put("flash", flash.orElse(""));
        model.put("undo", visit.path("default"));
        model.put(
                "signedInAt",
                visit.session()
                        .<Object>map(session -> visit.times().model(session.startedAt()))
                        .orElse(false));
        model.put(
                "signedInWith",
                visit.session().map(session -> with(session.method())).orElse(""));
        return model;
    }

    private static String usual(MultiFactorMethod method) {
        return switch (method) {
            case NONE -> "This portal asks for your password only.";
            case AUTHENTICATOR_APP -> "After your password we ask for a code from your authenticator app.";
            case EMAIL_CODE -> "After your password we email you a code.";
            case SMS_CODE -> "After your password we send a code to your phone.";
        };
    }

    private static String with(Method method) {
        return switch (method) {
            case PASSWORD -> "your password";
            case AUTHENTICATOR_APP -> "your password and a code from your authenticator app";
            case EMAIL_CODE -> "your password and a code sent by email";
        };
    }
}
