package app.foyer.web;

import app.foyer.account.PasswordFlaw;
import app.foyer.text.Words;

/** What is wrong with a new password, and what would help. */
record PasswordWords(Words words) {
    private static final String LENGTH = "length";

    /**
     * Tells of a flaw.
     *
     * @param minLength how many characters are needed
     */
    String flaw(PasswordFlaw flaw, int minLength) {
        return switch (flaw) {
            case TOO_SHORT -> words.say("newPassword.tooShort", LENGTH, Integer.toString(minLength));
            case TOO_LONG -> words.say("newPassword.tooLong");
            case COMMON -> words.say("newPassword.common");
            case ABOUT_CLIENT -> words.say("newPassword.aboutYou");
            case UNCHANGED -> words.say("newPassword.unchanged");
        };
    }

    /** What is asked for, before anything was typed. */
    String wanted(int minLength) {
        return words.say("newPassword.wanted", LENGTH, Integer.toString(minLength));
    }
}
