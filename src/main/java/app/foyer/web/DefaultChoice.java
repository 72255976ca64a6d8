package app.foyer.web;

import app.foyer.proof.Method;

/** How the API names the choice between e-mail by default and no default: {@code {"method": "email-code" | null}}. */
final class DefaultChoice {
    private static final String FIELD = "method";

    private DefaultChoice() {}

    /** Whether e-mail is chosen. */
    static boolean of(JsonBody body) {
        if (body.isNull(FIELD)) {
            return false;
        }
        if (body.text(FIELD).equals(Method.EMAIL_CODE.id())) {
            return true;
        }
        throw new Refusal(HttpProblem.malformed("'method' must be \"email-code\" or null."));
    }
}
