package app.foyer.scenario;

import java.util.regex.Pattern;

/** What a page of ours says, without its markup; it knows the entities that our own escaping writes. */
final class PlainText {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PlainText() {}

    static String of(String html) {
        String text = TAG.matcher(html).replaceAll(" ");
        text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        text = text.replace("&#x27;", "'").replace("&#x60;", "`").replace("&amp;", "&");
        return oneSpaced(text);
    }

    static String oneSpaced(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
