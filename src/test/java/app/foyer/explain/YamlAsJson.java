package app.foyer.explain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Files as an editor sees them: read by no code of ours, and judged by a schema alone. */
final class YamlAsJson {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private YamlAsJson() {}

    static OutputUnit judge(Path schema, String yaml) throws IOException {
        var options =
                new JsonSchemaOptions().setBaseUri("https://foyer.example/").setDraft(Draft.DRAFT202012);
        return Validator.create(JsonSchema.of(new JsonObject(Files.readString(schema))), options)
                .validate(object(yaml));
    }

    @SuppressWarnings("unchecked")
    private static JsonObject object(String yaml) throws IOException {
        var read = YAML.readValue(yaml, Object.class);
        return read == null ? new JsonObject() : new JsonObject((Map<String, Object>) read);
    }
}
