package app.foyer.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests as a browser sends them through a proxy on this machine. */
final class Requests {
    static final String ACTIVITY_API = "/" + BenchClient.PORTAL + "/api/activity";
    static final String ACTIVITY_PAGE = "/" + BenchClient.PORTAL + "/activity";
    static final String SIGN_IN = "/" + BenchClient.PORTAL + "/api/sign-in";
    static final String CODE = SIGN_IN + "/code";
    static final String SESSION_COOKIE = "__Host-" + BenchClient.PORTAL + ".session";

    private static final String ALWAYS = """
            Host: portal.example.co.nz
            X-Forwarded-For: 198.51.100.7
            User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0
            """.replace("\n", "\r\n");

    private Requests() {}

    static byte[] get(String path, Map<String, String> cookies) {
        return bytes("GET " + path + " HTTP/1.1\r\n" + ALWAYS + cookie(cookies) + "\r\n");
    }

    static byte[] post(String path, Map<String, String> cookies, String json) {
        return bytes("POST " + path + " HTTP/1.1\r\n" + ALWAYS + cookie(cookies)
                + "Origin: https://portal.example.co.nz\r\nContent-Type: application/json\r\nContent-Length: "
                + json.length() + "\r\n\r\n" + json);
    }

    private static String cookie(Map<String, String> cookies) {
        return cookies.isEmpty()
                ? ""
                : cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
    }

    private static byte[] bytes(String request) {
        return request.getBytes(StandardCharsets.US_ASCII);
    }
}
