package app.foyer.web;

import app.foyer.account.Password;
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
        return Map.copyOf(password("password", "signIn.password.label", "current-password"));
    }

    /** Asked for once more, by somebody who is signed in. */
    Map<String, Object> currentPassword() {
        return Map.copyOf(password(PasswordForm.CURRENT, "newPassword.current", "current-password"));
    }

    /**
     * The one to be chosen.
     *
     * @param only whether it is what the page is for
     */
    Map<String, Object> newPassword(int minLength, boolean only) {
        var field = password(PasswordForm.NEW, "newPassword.label", "new-password");
        field.put("autofocus", only && mistake.isEmpty());
        field.put("meter", Map.of("atLeast", minLength));
        return Map.copyOf(field);
    }

    /** As long as any password may be: what is cut off here would be missed at another place. */
    private Map<String, Object> password(String name, String label, String autocomplete) {
        var field = field(name, words.words().say(label), "password", autocomplete);
        field.put("maxlength", Password.MAX_BYTES);
        return field;
    }

    Map<String, Object> code() {
        return code(words.words().say("signIn.code.label"), "one-time-code", OneTimeCode.LENGTH);
    }

    /** The same on a page that is about more than the code. */
    Map<String, Object> codeAmongOthers() {
        var field = new HashMap<>(code());
        field.put("autofocus", false);
        return Map.copyOf(field);
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
        field.put("meter", false);
        field.put(
                "error",
                mistake.filter(made -> made.field().equals(name))
                        .map(Mistake::text)
                        .orElse(""));
        return field;
    }
}
