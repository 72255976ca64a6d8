package app.foyer.explain;

import app.foyer.problem.Key.Named;
import app.foyer.problem.Key.Sections;
import app.foyer.problem.Key.Value;
import app.foyer.problem.Key.Values;
import app.foyer.problem.Shape;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** A kind of file as JSON Schema 2020-12, from which editors complete, explain and underline. */
public final class Schema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final Document document;

    private Schema(Document document) {
        this.document = document;
    }

    public static String of(Document document) {
        return new Schema(document).whole().encodePrettily() + "\n";
    }

    private JsonObject whole() {
        var schema = new JsonObject()
                .put("$schema", DIALECT)
                .put("title", document.path())
                .put("description", document.about());
        return keys(schema, document.entries());
    }

    private JsonObject keys(JsonObject schema, List<Entry> entries) {
        var properties = new JsonObject();
        entries.forEach(entry -> properties.put(entry.key().name(), entry(entry)));
        var required = entries.stream()
                .filter(entry -> entry.key().required())
                .map(entry -> entry.key().name())
                .toList();
        schema.put("type", "object").put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", new JsonArray(required));
        }
        return schema.put("additionalProperties", false);
    }

    private JsonObject entry(Entry entry) {
        var schema = new JsonObject().put("description", entry.sentence());
        var holds = entry.key().holds();
        if (holds instanceof Value value) {
            shape(schema, value.shape());
        } else if (holds instanceof Values values) {
            schema.put("type", "array").put("uniqueItems", true);
            schema.put("items", shape(new JsonObject(), values.each().shape()));
        } else if (holds instanceof Named named) {
            schema.put("type", "object");
            schema.put("propertyNames", shape(new JsonObject(), named.name().shape()));
            schema.put(
                    "additionalProperties", shape(new JsonObject(), named.each().shape()));
        } else if (holds instanceof Sections) {
            schema.put("type", "array").put("items", keys(new JsonObject(), entry.below()));
        } else {
            keys(schema, entry.below());
        }
        if (!document.isOverlay()) {
            entry.key()
                    .otherwise()
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> schema.put("default", typed(holds, text)));
        }
        return schema;
    }

    private static JsonObject shape(JsonObject schema, Shape shape) {
        if (shape instanceof Shape.Whole whole) {
            return schema.put("type", "integer").put("minimum", whole.min()).put("maximum", whole.max());
        }
        if (shape instanceof Shape.Words) {
            return schema.put("type", new JsonArray().add("string").add("number"))
                    .put("minLength", 1);
        }
        if (shape instanceof Shape.Truth) {
            return schema.put("type", "boolean");
        }
        if (shape instanceof Shape.Word word) {
            return schema.put("enum", new JsonArray(word.known()));
        }
        var pattern = ((Shape.Text) shape).pattern();
        schema.put("type", "string").put("minLength", 1);
        return pattern.isEmpty() ? schema : schema.put("pattern", "^(?:" + pattern + ")$");
    }

    private static Object typed(Object holds, String written) {
        if (holds instanceof Value value && value.shape() instanceof Shape.Whole) {
            return Integer.valueOf(written);
        }
        return holds instanceof Value value && value.shape() instanceof Shape.Truth
                ? Boolean.valueOf(written)
                : written;
    }
}
