package app.foyer.identity;

/**
 * From where a request came, as far as known.
 *
 * @param address the network address, empty when unknown
 * @param browser what the browser says of itself in plain words, such as "Firefox on Windows"; empty when unknown
 */
public record Caller(String address, String browser) {
    public static final Caller UNKNOWN = new Caller("", "");
}
