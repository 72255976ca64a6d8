package app.foyer.web;

import com.google.common.base.Splitter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** In which form a file of clients is wanted: as the address says, or else the header. */
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

    private static boolean hasJsonLines(String types) {
        return Splitter.on(',')
                .splitToStream(types.toLowerCase(Locale.ROOT))
                .map(type -> Splitter.on(';').split(type).iterator().next().strip())
                .anyMatch(JSON_LINES::contains);
    }
}
