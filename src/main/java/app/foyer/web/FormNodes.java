package app.foyer.web;

import com.google.common.html.HtmlEscapers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a step's form must show, however it is drawn: without any of it, somebody could not get in. */
final class FormNodes {
    private static final Pattern BUTTON = Pattern.compile("(?is)<(?:button|input)\\b[^>]*>");

    private final String html;
    private final List<String> missing = new ArrayList<>();

    private FormNodes(String html) {
        this.html = html;
    }

    /**
     * The nodes of a step that its form leaves out, each in words.
     *
     * @param html the form as it was drawn from the model
     */
    static List<String> missing(Map<String, Object> model, String html) {
        var nodes = new FormNodes(html);
        nodes.fields(list(model, "fields"));
        list(model, "links").forEach(link -> nodes.form("the link '" + link.get("text") + "'", link.get("form")));
        nodes.text("what went wrong", part(model, "mistake").get("summary"));
        nodes.text("the note", model.get("note"));
        nodes.text("the sentence", isAsked(model) ? model.get("sentence") : false);
        nodes.text("the state of the mail", part(model, "sent").get("state"));
        nodes.setup(part(model, "setup"));
        nodes.again(part(model, "again"));
        nodes.form(
                "the question whether to always use email", part(model, "offer").isEmpty() ? null : "foyer-default");
        return List.copyOf(nodes.missing);
    }

    /** At these steps the sentence says what the field is to hold. */
    private static boolean isAsked(Map<String, Object> model) {
        return Boolean.TRUE.equals(model.get("second"))
                || !part(model, "newPassword").isEmpty();
    }

    private void fields(List<Map<?, ?>> fields) {
        for (var field : fields) {
            var input = Pattern.compile("(?i)<input\\b[^>]*\\bname\\s*=\\s*[\"']?" + field.get("name") + "[\"'\\s>]");
            need("the field '" + field.get("label") + "'", input.matcher(html).find());
        }
        need(
                "the button that sends the form",
                fields.isEmpty() || BUTTON.matcher(html).results().anyMatch(button -> submits(button.group())));
    }

    /** Those of links name the form that they send. */
    private static boolean submits(String button) {
        boolean isButton = button.toLowerCase(Locale.ROOT).startsWith("<button");
        return !button.matches("(?is).*\\sform\\s*=.*")
                && (isButton
                        ? !button.matches("(?is).*\\stype\\s*=\\s*[\"']?(button|reset).*")
                        : button.matches("(?is).*\\stype\\s*=\\s*[\"']?(submit|image).*"));
    }

    /** Who cannot scan the drawing needs the key, and who cannot type needs the drawing. */
    private void setup(Map<?, ?> setup) {
        if (!setup.isEmpty()) {
            var groups = (List<?>) setup.get("groups");
            need("the QR code", html.contains("class=\"qr\""));
            need("the key of the QR code", groups.stream().allMatch(group -> html.contains(group.toString())));
        }
    }

    private void again(Map<?, ?> again) {
        if (Boolean.TRUE.equals(again.get("possible"))) {
            form("the button that sends a mail", "foyer-email-code");
        }
    }

    private void form(String node, Object form) {
        need(node, form == null || html.contains("form=\"" + form + "\""));
    }

    private void text(String node, Object text) {
        need(node, !(text instanceof String words) || words.isEmpty() || shows(words));
    }

    private boolean shows(String words) {
        return html.contains(words) || html.contains(HtmlEscapers.htmlEscaper().escape(words));
    }

    private void need(String node, boolean isThere) {
        if (!isThere) {
            missing.add(node);
        }
    }

    private static Map<?, ?> part(Map<String, Object> model, String name) {
        return model.get(name) instanceof Map<?, ?> part ? part : Map.of();
    }

    private static List<Map<?, ?>> list(Map<String, Object> model, String name) {
        var items = new ArrayList<Map<?, ?>>();
        ((List<?>) model.get(name)).forEach(item -> items.add((Map<?, ?>) item));
        return items;
    }
}
