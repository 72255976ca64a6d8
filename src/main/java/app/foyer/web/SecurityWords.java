package app.foyer.web;

import app.foyer.proof.Method;

/** How a sign-in was proven, in a client's words. */
final class SecurityWords {
    private SecurityWords() {}

    static String with(Method method) {
        return switch (method) {
            case PASSWORD -> "your password";
            case AUTHENTICATOR_APP -> "your password and a code from your authenticator app";
            case EMAIL_CODE -> "your password and a code sent by email";
        };
    }
}
