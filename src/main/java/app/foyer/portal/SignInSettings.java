package app.foyer.portal;

import app.foyer.problem.Section;

/** What both files may say of the way in, before the second factor. */
record SignInSettings(IdentifierKind identifier) {
    static final SignInSettings STANDARD = new SignInSettings(IdentifierKind.EITHER);

    /** The settings of one file laid over those of the file below it. */
    SignInSettings overlaidBy(Section signIn) {
        var settings = new SignInSettings(signIn.choice("identifier", IdentifierKind.class, identifier));
        signIn.rejectUnknownKeys();
        return settings;
    }
}
