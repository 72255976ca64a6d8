package app.foyer.view;

import app.foyer.identity.Caller;
import app.foyer.text.Words;
import java.util.Map;

/** Says in a client's language from where a request came. */
public final class CallerWords {
    private static final String ON = " on ";
    private static final String UNKNOWN = "A browser";
    private static final String PROGRAM = "token:";
    private static final String TERMINAL = "terminal:";

    private CallerWords() {}

    /** The words that are kept for a browser on a system, either of which may be empty. */
    public static String kept(String browser, String system) {
        return system.isEmpty() ? browser : (browser.isEmpty() ? UNKNOWN : browser) + ON + system;
    }

    /** The words that are kept for a program, by the name of its access token. */
    public static String ofProgram(String token) {
        return PROGRAM + token;
    }

    /** The words that are kept for the server's own terminal, by the name of the machine's user. */
    public static String ofTerminal(String user) {
        return TERMINAL + user;
    }

    /** What was kept, in a language. */
    public static String browser(Caller caller, Words words) {
        String kept = caller.browser();
        if (kept.startsWith(PROGRAM)) {
            return words.say("browser.program", "name", kept.substring(PROGRAM.length()));
        }
        if (kept.startsWith(TERMINAL)) {
            return words.say("browser.terminal", "user", kept.substring(TERMINAL.length()));
        }
        int at = kept.indexOf(ON);
        if (at < 0) {
            return kept;
        }
        String browser = kept.substring(0, at);
        return words.say(
                "browser.on",
                Map.of(
                        "browser",
                        browser.equals(UNKNOWN) ? words.say("browser.unknown") : browser,
                        "system",
                        kept.substring(at + ON.length())));
    }

    /** What follows a time in a sentence: by which browser and from where, as far as known. */
    static String origin(Caller caller, Words words) {
        String browser = browser(caller, words);
        if (caller.address().isEmpty()) {
            return browser.isEmpty() ? "" : words.say("mail.origin.browser", "browser", browser);
        }
        return browser.isEmpty()
                ? words.say("mail.origin.address", "address", caller.address())
                : words.say("mail.origin.both", Map.of("browser", browser, "address", caller.address()));
    }
}
