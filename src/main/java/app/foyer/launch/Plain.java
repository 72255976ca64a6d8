package app.foyer.launch;

import java.util.regex.Pattern;

/** Text that others wrote, for a terminal: one line, and nothing that a terminal would obey. */
final class Plain {
    private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    private Plain() {}

    static String line(String text) {
        return OBEYED.matcher(text).replaceAll("?");
    }
}
