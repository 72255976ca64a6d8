package app.foyer.web;

import app.foyer.text.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The language that was chosen in a browser, as its cookie keeps it.
 *
 * @param fresh whether it was chosen before signing in, and so is still to become the account's; an old choice of this
 *     browser is none against a newer one made elsewhere
 */
record ChosenLanguage(Locale language, boolean fresh) {
    private static final String FRESH = ".new";

    /** Empty unless it is one of the portal's. */
    static Optional<ChosenLanguage> of(PortalCookies cookies, List<Locale> languages) {
        return cookies.language().flatMap(value -> {
            boolean fresh = value.endsWith(FRESH);
            String tag = fresh ? value.substring(0, value.length() - FRESH.length()) : value;
            return Languages.among(languages, tag).map(language -> new ChosenLanguage(language, fresh));
        });
    }

    void keep(PortalCookies cookies) {
        cookies.keepLanguage(language.toLanguageTag() + (fresh ? FRESH : ""));
    }
}
