package app.foyer.account;

import java.util.regex.Pattern;

/** What may be somebody's name, address or number, whoever writes it down. */
public final class ContactForm {
    public static final int LONGEST_NAME = 200;

    private static final int LONGEST_EMAIL = 200;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@.\\p{Cntrl}]+(\\.[^\\s@.\\p{Cntrl}]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{3,38}");

    private ContactForm() {}

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
