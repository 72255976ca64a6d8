package app.foyer.desk;

import app.foyer.message.Draft;
import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One field of a form at a desk, as templates draw it.
 *
 * @param label in words
 * @param hint below the label; may be empty
 */
record Field(Kind kind, String name, String label, String hint, String value, List<Choice> choices) {
    private static final int LONGEST_AREA = 500;

    /** What it is drawn as. */
    enum Kind {
        TEXT,
        EMAIL,
        DATE,
        AREA,
        /** As long as a message may be. */
        LETTER,
        CHOICE,
        BOXES
    }

    /** One of several to choose from. */
    record Choice(String value, String name, String explained) {}

    static Field of(Kind kind, String name, String label, String hint, String value) {
        return new Field(kind, name, label, hint, value, List.of());
    }

    /** Any number of several: each is sent as its own field, named after this one; {@code value} lists the ticked ones. */
    static Field boxes(String name, String label, String value, List<Choice> choices) {
        return new Field(Kind.BOXES, name, label, "", value, choices);
    }

    static Field choice(String name, String label, String value, List<Choice> choices) {
        return new Field(Kind.CHOICE, name, label, "", value, choices);
    }

    /**
     * The field of one form of a page, whose forms may have fields of the same name.
     *
     * @param form the form's id
     * @param error what must be corrected, or empty
     */
    Map<String, Object> model(String form, String error) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", form + "-" + name);
        model.put("name", name);
        model.put("label", label);
        model.put("hint", hint);
        model.put("value", value);
        model.put("error", error);
        model.put("area", kind == Kind.AREA || kind == Kind.LETTER);
        model.put("rows", kind == Kind.LETTER ? 8 : 2);
        model.put("longest", kind == Kind.LETTER ? Draft.LONGEST_BODY : LONGEST_AREA);
        model.put("choice", !choices.isEmpty());
        model.put("type", kind == Kind.EMAIL ? "email" : kind == Kind.DATE ? "date" : "text");
        model.put(
                "choices", choices.stream().map(choice -> choice(form, choice)).toList());
        return model;
    }

    private Map<String, Object> choice(String form, Choice choice) {
        boolean box = kind == Kind.BOXES;
        return Map.of(
                "id",
                form + "-" + name + "-" + choice.value(),
                "box",
                box,
                "name",
                box ? name + "-" + choice.value() : name,
                "value",
                box ? "true" : choice.value(),
                "title",
                choice.name(),
                "explained",
                choice.explained(),
                "current",
                box
                        ? Splitter.on(' ').splitToList(value).contains(choice.value())
                        : choice.value().equals(value));
    }
}
