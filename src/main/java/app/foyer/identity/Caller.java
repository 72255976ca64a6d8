package app.foyer.identity;

import java.util.Locale;
import java.util.Optional;

/**
 * From where a request came, as far as known.
 *
 * @param address the network address, empty when unknown
 * @param browser what the browser says of itself in plain words, such as "Firefox on Windows"; empty when unknown
 * @param language in which it is answered; not kept with what happened
 */
public record Caller(String address, String browser, Optional<Locale> language) {
    public static final Caller UNKNOWN = new Caller("", "");

    public Caller(String address, String browser) {
        this(address, browser, Optional.empty());
    }
}
