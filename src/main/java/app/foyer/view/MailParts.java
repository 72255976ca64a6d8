package app.foyer.view;

import com.github.jknack.handlebars.io.TemplateSource;
import com.google.common.collect.Maps;
import java.util.Map;
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

    private static boolean isPlain(String template) {
        return PLAIN.matcher(template).matches();
    }

    /** The templates that are HTML. */
    static Map<String, TemplateSource> html(Map<String, TemplateSource> templates) {
        return Maps.filterKeys(templates, name -> !isPlain(name));
    }

    /** The templates that are plain text. */
    static Map<String, TemplateSource> plain(Map<String, TemplateSource> templates) {
        return Maps.filterKeys(templates, MailParts::isPlain);
    }
}
