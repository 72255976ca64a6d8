package app.foyer.desk;

import app.foyer.desk.Field.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The form of an action as templates know it: what it will do, what it asks for, and what is wrong with that.
 *
 * @param path of the thing that it is about
 * @param part where the form is sent, below that path
 */
record ActionForm(Asked asked, String path, String part, Action action) {

    /** Its words have the action's id; what is typed by hand comes back after a mistake. */
    Map<String, Object> model(Field... fields) {
        List<Field> all = new ArrayList<>(List.of(fields));
        if (action.needsReason()) {
            all.add(Field.of(
                    Kind.AREA,
                    "reason",
                    asked.words().say("desk.reason.label"),
                    asked.words().say("desk.reason.hint"),
                    isSent() ? asked.reason() : ""));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("id", part);
        model.put("path", path + "/" + part);
        model.put("script", List.of());
        model.put("hidden", List.of());
        model.put("boosted", true);
        model.put("title", say("title"));
        model.put("explained", say("explained"));
        model.put("submit", say("submit"));
        model.put("grave", action.needsReason());
        model.put("open", isSent());
        model.put(
                "fields",
                all.stream().map(field -> field.model(part, error(field))).toList());
        return model;
    }

    /** What was typed into a field of this form before, or else what it begins with. */
    String typed(String field, String otherwise) {
        return isSent() ? asked.field(field) : otherwise;
    }

    private boolean isSent() {
        return asked.mistake().isPresent() && asked.form().equals(part);
    }

    private String error(Field field) {
        return asked.mistake()
                .filter(slip -> isSent() && slip.field().equals(field.name()))
                .map(slip -> slip.in(asked.words()))
                .orElse("");
    }

    private String say(String what) {
        return asked.words().say("desk.action." + action.id() + "." + what);
    }
}
