package app.foyer.web;

import app.foyer.portal.Portal;
import app.foyer.proof.EmergencyCode;
import app.foyer.proof.OneTimeCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of the sign-in as templates know them: everything that a form needs to draw one. */
record FieldViews(StepWords words, Optional<Mistake> mistake, String typed) {
    /** More than a code has, so that spaces and dashes fit in; and that a code told by phone fits in anywhere. */
    private static final int CODE_TYPED = 24;

    private static final int LONGEST = 200;

    Map<String, Object> identifier(Portal portal) {
        var field = field("identifier", words.identifier(portal), "text", "username");
        field.put("value", typed);
        field.put("autofocus", mistake.isEmpty() && typed.isEmpty());
        return Map.copyOf(field);
    }

    Map<String, Object> password() {
        return Map.copyOf(
                field("password", words.words().say("signIn.password.label"), "password", "current-password"));
    }

    Map<String, Object> code() {
        return code(words.words().say("signIn.code.label"), "one-time-code", OneTimeCode.LENGTH);
    }

    /** Nothing that a phone could fill in by itself. */
    Map<String, Object> emergencyCode() {
        return code(words.words().say("signIn.emergencyCode.label"), "off", EmergencyCode.LENGTH);
    }

    private Map<String, Object> code(String label, String autocomplete, int digits) {
        var field = field("code", label, "text", autocomplete);
        field.put("digits", digits);
        field.put("value", typed);
        field.put("inputmode", "numeric");
        field.put("maxlength", CODE_TYPED);
        field.put("autofocus", mistake.isEmpty());
        return Map.copyOf(field);
    }

    private Map<String, Object> field(String name, String label, String type, String autocomplete) {
        var field = new HashMap<String, Object>();
        field.put("id", name);
        field.put("name", name);
        field.put("label", label);
        field.put("type", type);
        field.put("value", "");
        field.put("autocomplete", autocomplete);
        field.put("inputmode", "text");
        field.put("maxlength", LONGEST);
        field.put("autofocus", false);
        field.put("digits", 0);
        field.put(
                "error",
                mistake.filter(made -> made.field().equals(name))
                        .map(Mistake::text)
                        .orElse(""));
        return field;
    }
}
