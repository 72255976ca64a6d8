package app.foyer.check;

import java.util.ArrayList;
import java.util.List;

/** Splits what stands between the braces of a tag into words. */
final class WordReader {
    private final String text;
    private final int end;
    private int at;

    WordReader(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** The words up to the end, or to the bracket that closes a call. */
    List<Word> words() {
        var words = new ArrayList<Word>();
        skipSpace();
        while (at < end && text.charAt(at) != ')') {
            words.add(word());
            skipSpace();
        }
        return words;
    }

    private Word word() {
        int start = at;
        if (text.charAt(at) == '(') {
            return call(start, "");
        }
        var written = plain();
        int equals = written.startsWith("\"") || written.startsWith("'") ? -1 : written.indexOf('=');
        if (equals <= 0) {
            return new Word(start, "", written, false, List.of());
        }
        var key = written.substring(0, equals);
        if (equals == written.length() - 1 && at < end && text.charAt(at) == '(') {
            return call(start, key);
        }
        return new Word(start + equals + 1, key, written.substring(equals + 1), false, List.of());
    }

    private Word call(int start, String key) {
        at++;
        var inner = words();
        at++;
        return inner.isEmpty()
                ? new Word(start, key, "", true, List.of())
                : new Word(inner.get(0).at(), key, inner.get(0).text(), true, inner.subList(1, inner.size()));
    }

    private String plain() {
        int start = at;
        char quote = 0;
        while (at < end && (quote != 0 || !isEnd(text.charAt(at)))) {
            char letter = text.charAt(at);
            if (quote == 0 && (letter == '"' || letter == '\'')) {
                quote = letter;
            } else if (letter == quote) {
                quote = 0;
            }
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isEnd(char letter) {
        return Character.isWhitespace(letter) || letter == '(' || letter == ')';
    }

    private void skipSpace() {
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
