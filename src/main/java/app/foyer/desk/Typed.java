package app.foyer.desk;

import java.util.Optional;
import java.util.regex.Pattern;

/** What staff type, as it is kept. */
final class Typed {
    private static final int LONGEST = 200;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@.\\p{Cntrl}]+(\\.[^\\s@.\\p{Cntrl}]+)+");
    private static final int LONGEST_EMAIL = 200;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{3,38}");
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
        return typed.length() <= LONGEST_EMAIL && EMAIL.matcher(typed).matches();
    }

    static boolean isPhone(String typed) {
        return PHONE.matcher(typed).matches();
    }
}
