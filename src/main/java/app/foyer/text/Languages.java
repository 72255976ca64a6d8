package app.foyer.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which languages there are, and which of a portal's somebody is answered in. Pure. */
public final class Languages {
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());
    private static final int READ_AT_MOST = 256;

    private Languages() {}

    /** A language by its two letters, such as {@code en} or {@code mi}. */
    public static Optional<Locale> parse(String written) {
        return KNOWN.contains(written) ? Optional.of(Locale.forLanguageTag(written)) : Optional.empty();
    }

    /** The one of these that has this tag. */
    public static Optional<Locale> among(List<Locale> languages, String tag) {
        return languages.stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .findFirst();
    }

    /**
     * The language of a header {@code Accept-Language} (RFC 9110, 12.5.4): the one with the highest weight that the
     * portal has, of equal ones the first. A dialect is understood as its language. Otherwise the portal's first.
     */
    public static Locale accepted(String header, List<Locale> languages) {
        Locale best = languages.get(0);
        if (languages.size() == 1) {
            return best;
        }
        double highest = 0;
        String read = header.length() > READ_AT_MOST ? header.substring(0, READ_AT_MOST) : header;
        for (String range : read.split(",", -1)) {
            double weight = weight(range);
            Optional<Locale> language = weight > highest ? language(range, languages) : Optional.empty();
            if (language.isPresent()) {
                best = language.get();
                highest = weight;
            }
        }
        return best;
    }

    private static Optional<Locale> language(String range, List<Locale> languages) {
        String tag = range.split("[;-]", 2)[0].strip();
        if (tag.equals("*")) {
            return Optional.of(languages.get(0));
        }
        return languages.stream()
                .filter(language -> language.getLanguage().equalsIgnoreCase(tag))
                .findFirst();
    }

    /** From 0 to 1; nothing that cannot be read is wanted. */
    private static double weight(String range) {
        int at = range.indexOf(';');
        if (at < 0) {
            return 1;
        }
        String parameter = range.substring(at + 1).replace(" ", "");
        return parameter.matches("q=(0(\\.\\d{1,3})?|1(\\.0{1,3})?)") ? Double.parseDouble(parameter.substring(2)) : 0;
    }
}
