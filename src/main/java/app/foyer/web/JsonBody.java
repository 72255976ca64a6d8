package app.foyer.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The body of an API request: one flat JSON object of moderate size, each key once. Anything else is refused. */
final class JsonBody {
    private static final ObjectMapper STRICT = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(8 * 1024)
                            .maxNumberLength(32)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final ObjectNode object;

    private JsonBody(ObjectNode object) {
        this.object = object;
    }

    /** Reads a request's body; an empty one may have any type and has no fields. */
    static JsonBody of(RoutingContext context) {
        Buffer body = context.body().buffer();
        boolean empty = body == null || body.length() == 0;
        if ((!empty || isHidden(context.request())) && !isJson(context.request())) {
            throw new Refusal(HttpProblem.ofStatus(415));
        }
        return new JsonBody(empty ? STRICT.createObjectNode() : parse(body));
    }

    /** Refuses what is no body for this API where nothing is read from it. */
    static void check(RoutingContext context) {
        of(context);
    }

    /** A form of several parts is kept back by the body handler, so that the body looks empty. */
    private static boolean isHidden(HttpServerRequest request) {
        String type =
                Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE)).orElse("");
        String length = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                .orElse("0");
        return type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                && (!length.equals("0") || request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
    }

    /** A text that must be there. */
    String text(String name) {
        JsonNode value = object.get(name);
        if (value == null || !value.isTextual()) {
            throw new Refusal(HttpProblem.malformed("'" + name + "' must be a string."));
        }
        return value.textValue();
    }

    /** All of it, where every value is a text. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        object.fieldNames().forEachRemaining(name -> texts.put(name, text(name)));
        return texts;
    }

    boolean isNull(String name) {
        JsonNode value = object.get(name);
        return value != null && value.isNull();
    }

    private static ObjectNode parse(Buffer body) {
        try {
            if (STRICT.readTree(text(body)) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException malformed) {
            throw new Refusal(HttpProblem.malformed("The body is not well-formed JSON."));
        }
        throw new Refusal(HttpProblem.malformed("The body must be a JSON object."));
    }

    /** RFC 8259 knows UTF-8 only; left alone, the parser would guess. */
    private static String text(Buffer body) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body.getBytes()))
                .toString();
    }

    private static boolean isJson(HttpServerRequest request) {
        List<String> types = request.headers().getAll(HttpHeaders.CONTENT_TYPE);
        if (types.size() != 1) {
            return false;
        }
        String type = types.get(0).toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).trim().equals("application/json");
    }
}
