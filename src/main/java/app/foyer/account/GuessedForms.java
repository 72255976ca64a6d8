package app.foyer.account;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The plain forms that a password may be a variation of: {@code P4ssw0rd!2026} is {@code password}. Each is the whole
 * password, never a part of it: a long one may well have a common word in it.
 */
record GuessedForms(Set<String> all) {
    private static final Pattern AT_THE_ENDS = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern AT_THE_END = Pattern.compile("[^\\p{L}]+$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Punct}]+");

    /** What letters are often written as, and the letters. */
    private static final String WRITTEN = "0134578@$!";

    private static final String MEANT = "oieastbasi";

    static GuessedForms of(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        Set<String> forms = new LinkedHashSet<>();
        for (String form : List.of(lower, BETWEEN_WORDS.matcher(lower).replaceAll(""))) {
            addTrimmed(form, forms);
            addTrimmed(undone(form), forms);
            addTrimmed(undone(AT_THE_END.matcher(form).replaceAll("")), forms);
        }
        forms.remove("");
        return new GuessedForms(forms);
    }

    boolean any(Predicate<String> wanted) {
        return all.stream().anyMatch(wanted);
    }

    private static void addTrimmed(String form, Set<String> forms) {
        forms.add(form);
        forms.add(AT_THE_END.matcher(form).replaceAll(""));
        forms.add(AT_THE_ENDS.matcher(form).replaceAll(""));
    }

    private static String undone(String form) {
        StringBuilder letters = new StringBuilder(form);
        for (int i = 0; i < letters.length(); i++) {
            int at = WRITTEN.indexOf(letters.charAt(i));
            if (at >= 0) {
                letters.setCharAt(i, MEANT.charAt(at));
            }
        }
        return letters.toString();
    }

    @Override
    public String toString() {
        return "GuessedForms[hidden]";
    }
}
