package app.foyer.theme;

import app.foyer.theme.Tokens.Scheme;

/**
 * The colours of a portal where the browser, or the device that it is installed on, draws for it.
 *
 * @param bar of what is around its pages, {@code barInDark} likewise
 * @param ground before its first page is there
 * @param icon the ground of an icon that is drawn for it, {@code mark} what stands on that
 */
public record AppColours(Colour bar, Colour barInDark, Colour ground, Colour icon, Colour mark) {
    private static final Colour UNKNOWN = new Colour(1, 1, 1);

    /** Those of these properties; the checker lets no theme pass with one that is not known. */
    public static AppColours of(Tokens tokens) {
        return new AppColours(
                known(tokens, "--surface", Scheme.LIGHT),
                known(tokens, "--surface", Scheme.DARK),
                known(tokens, "--ground", Scheme.LIGHT),
                known(tokens, "--accent", Scheme.LIGHT),
                known(tokens, "--on-accent", Scheme.LIGHT));
    }

    private static Colour known(Tokens tokens, String property, Scheme scheme) {
        return tokens.colour(property, scheme).orElse(UNKNOWN);
    }
}
