package app.foyer.account;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is typed about a client, by themselves or by staff, as it is kept. */
public final class Typed {
    public static final int LONGEST_NAME = 200;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@.\\p{Cntrl}]+(\\.[^\\s@.\\p{Cntrl}]+)+");
    private static final int LONGEST_EMAIL = 200;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{3,38}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Typed() {}

    /** One line: what no keyboard types is a space. */
    public static String line(String typed) {
        String line = SPACE.matcher(typed).replaceAll(" ").strip();
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME).strip() : line;
    }

    /** Some lines, of which none is empty; however long they are. */
    public static String lines(String typed) {
        return typed.lines()
                .map(line -> SPACE.matcher(line).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Nothing, where nothing was typed. */
    public static Optional<String> optional(String typed) {
        return Optional.of(line(typed)).filter(line -> !line.isEmpty());
    }

    public static boolean isName(String typed) {
        return !typed.isEmpty() && typed.length() <= LONGEST_NAME;
    }

    public static boolean isEmail(String typed) {
        return typed.length() <= LONGEST_EMAIL && EMAIL.matcher(typed).matches();
    }

    public static boolean isPhone(String typed) {
        return PHONE.matcher(typed).matches();
    }
}
