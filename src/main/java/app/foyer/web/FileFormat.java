package app.foyer.web;

import com.google.common.base.Splitter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In which form a file of clients is wanted, or is: where the address does not say it, the header does. */
final class FileFormat {
    private static final String FIELD = "format";
    private static final Set<String> JSON_LINES =
            Set.of("application/jsonl", "application/x-ndjson", "application/x-jsonlines");

    private FileFormat() {}

    /** CSV, unless JSON lines are accepted by name. */
    static Map<String, String> accepted(HttpServerRequest request) {
        String accept = String.join(",", request.headers().getAll(HttpHeaders.ACCEPT));
        return Map.of(FIELD, hasJsonLines(accept) ? "jsonl" : "csv");
    }

    /** What the file is said to be; nothing where that is neither. */
    static Map<String, String> sent(HttpServerRequest request) {
        String type =
                Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE)).orElse("");
        if (hasJsonLines(type)) {
            return Map.of(FIELD, "jsonl");
        }
        return type.toLowerCase(Locale.ROOT).startsWith("text/csv") ? Map.of(FIELD, "csv") : Map.of();
    }

    private static boolean hasJsonLines(String types) {
        return Splitter.on(',')
                .splitToStream(types.toLowerCase(Locale.ROOT))
                .map(type -> Splitter.on(';').split(type).iterator().next().strip())
                .anyMatch(JSON_LINES::contains);
    }
}
