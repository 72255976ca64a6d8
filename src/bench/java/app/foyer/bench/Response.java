package app.foyer.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A whole response; of its body only that it has all arrived. */
record Response(String head) {
    private static final String LENGTH = "\ncontent-length: ";
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final Pattern COOKIE = Pattern.compile("(?i)\nset-cookie: ([^=]+)=([^;\r]*)");

    /** The response at the beginning of what has been received so far, unless more is to come. */
    static Optional<Response> in(byte[] received, int length) {
        int end = endOfHead(received, length);
        if (end < 0) {
            return Optional.empty();
        }
        Response response = new Response(new String(received, 0, end, StandardCharsets.ISO_8859_1));
        return length < end + response.bodyLength() ? Optional.empty() : Optional.of(response);
    }

    private static int endOfHead(byte[] bytes, int length) {
        for (int i = 3; i < length; i++) {
            if (bytes[i] == '\n' && bytes[i - 2] == '\n' && bytes[i - 1] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private int bodyLength() {
        int at = head.indexOf(LENGTH) + LENGTH.length();
        return Integer.parseInt(head.substring(at, head.indexOf('\r', at)));
    }

    void mustBe(int status) {
        if (!head.startsWith(Integer.toString(status), STATUS_AT)) {
            throw new IllegalStateException("expected " + status + ", got " + head);
        }
    }

    Map<String, String> cookies() {
        return COOKIE.matcher(head)
                .results()
                .collect(Collectors.toMap(cookie -> cookie.group(1), cookie -> cookie.group(2)));
    }
}
