package app.foyer.desk;

import app.foyer.account.ContactForm;
import java.util.Optional;
import java.util.regex.Pattern;

/** What staff type, as it is kept. */
final class Typed {
    private static final int LONGEST = ContactForm.LONGEST_NAME;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Typed() {}

    /** One line: what no keyboard types is a space. */
    static String line(String typed) {
        String line = SPACE.matcher(typed).replaceAll(" ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST).strip() : line;
    }

    /** Nothing, where nothing was typed. */
    static Optional<String> optional(String typed) {
        return Optional.of(line(typed)).filter(line -> !line.isEmpty());
    }

    static boolean isEmail(String typed) {
        return ContactForm.isEmail(typed);
    }

    static boolean isPhone(String typed) {
        return ContactForm.isPhone(typed);
    }
}
