package app.foyer.view;

import java.util.regex.Pattern;

/** How the three parts of a mail are named. */
final class MailParts {
    private static final Pattern PLAIN = Pattern.compile("mail/[^/]+/(subject|text)");

    private MailParts() {}

    static String subject(String kind) {
        return "mail/" + kind + "/subject";
    }

    static String text(String kind) {
        return "mail/" + kind + "/text";
    }

    static String html(String kind) {
        return "mail/" + kind + "/html";
    }

    static boolean isPlain(String template) {
        return PLAIN.matcher(template).matches();
    }
}
