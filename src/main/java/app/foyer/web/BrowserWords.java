package app.foyer.web;

import app.foyer.view.CallerWords;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells a browser in plain words, such as "Firefox on Windows". Says only words from its own list. */
final class BrowserWords {
    private static final int READ_AT_MOST = 512;

    /** The first mark that is found decides: many browsers also call themselves Chrome and Safari. */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg/", "Edge",
            "EdgA/", "Edge",
            "EdgiOS/", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser/", "Samsung Internet",
            "Firefox/", "Firefox",
            "FxiOS/", "Firefox",
            "CriOS/", "Chrome",
            "Chrome/", "Chrome",
            "Safari/", "Safari",
            "curl/", "curl");

    private static final Map<String, String> SYSTEMS = inOrder(
            "Windows", "Windows",
            "Android", "Android",
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Macintosh", "macOS",
            "CrOS", "ChromeOS",
            "Linux", "Linux");

    private BrowserWords() {}

    /** The words for a {@code User-Agent}, or empty when nothing in it is known. */
    static String of(String userAgent) {
        String read = userAgent.substring(0, Math.min(userAgent.length(), READ_AT_MOST));
        String browser = firstFound(BROWSERS, read);
        String system = firstFound(SYSTEMS, read);
        return CallerWords.kept(browser, system);
    }

    private static String firstFound(Map<String, String> words, String text) {
        for (var word : words.entrySet()) {
            if (text.contains(word.getKey())) {
                return word.getValue();
            }
        }
        return "";
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }
}
