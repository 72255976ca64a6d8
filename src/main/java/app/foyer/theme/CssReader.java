package app.foyer.theme;

import app.foyer.problem.Problems;
import app.foyer.problem.SourceText;
import app.foyer.theme.Css.AtRule;
import app.foyer.theme.Css.Declaration;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Splits a style sheet into its rules and declarations, with their places. */
final class CssReader {
    private static final String RULE = "css-syntax";
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

    private final Path file;
    private final SourceText source;
    private final String text;
    private final Problems problems;
    private final List<AtRule> atRules = new ArrayList<>();
    private final List<Declaration> declarations = new ArrayList<>();
    private final Deque<String> within = new ArrayDeque<>();
    private final Deque<Integer> opened = new ArrayDeque<>();

    CssReader(Path file, SourceText source, Problems problems) {
        this.file = file;
        this.source = source;
        this.problems = problems;
        this.text = COMMENT.matcher(source.text())
                .replaceAll(comment -> " ".repeat(comment.group().length()));
    }

    Css read() {
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"' || letter == '\'') {
                at = behindText(at, letter);
            } else if (letter == '(') {
                at = behindBracket(at);
            } else if (letter == '{') {
                open(from, at);
                from = at + 1;
            } else if (letter == ';' || letter == '}') {
                statement(from, at);
                from = at + 1;
                if (letter == '}') {
                    close(at);
                }
            }
        }
        statement(from, text.length());
        opened.forEach(at -> problem(at, "this { is never closed"));
        if (text.contains("/*")) {
            problem(text.indexOf("/*"), "this comment has no end, write */ behind it");
        }
        return new Css(file, source, List.copyOf(atRules), List.copyOf(declarations));
    }

    private int behindText(int start, char quote) {
        for (int i = start + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i;
            }
        }
        problem(start, "this text has no end on its line");
        return text.length();
    }

    /** A semicolon inside brackets, as in a data: address, ends nothing. */
    private int behindBracket(int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\'') {
                i = behindText(i, letter);
            } else if (letter == '(') {
                depth++;
            } else if (letter == ')' && --depth == 0) {
                return i;
            }
        }
        problem(start, "this ( is never closed");
        return text.length();
    }

    private void open(int from, int to) {
        var prelude = text.substring(from, to).strip().replaceAll("\\s+", " ");
        if (prelude.startsWith("@")) {
            atRule(prelude, from);
        }
        within.addLast(prelude);
        opened.addLast(to);
    }

    private void close(int at) {
        if (within.isEmpty()) {
            problem(at, "this } closes nothing");
        } else {
            within.removeLast();
            opened.removeLast();
        }
    }

    private void statement(int from, int to) {
        var written = text.substring(from, to);
        if (written.isBlank()) {
            return;
        }
        int start = from + written.length() - written.stripLeading().length();
        int colon = written.indexOf(':');
        if (written.strip().startsWith("@")) {
            atRule(written.strip(), from);
        } else if (colon < 0 || within.isEmpty()) {
            problem(start, "here a property, a colon and a value are expected, inside of { and }");
        } else {
            var value = written.substring(colon + 1);
            declarations.add(new Declaration(
                    List.copyOf(within),
                    written.substring(0, colon).strip(),
                    value.strip(),
                    start,
                    from + colon + 1 + value.length() - value.stripLeading().length()));
        }
    }

    private void atRule(String prelude, int from) {
        var name = prelude.split("[\\s({;]", 2)[0];
        atRules.add(new AtRule(name, text.indexOf('@', from)));
    }

    private void problem(int index, String message) {
        problems.add(source.problem(source.atIndex(index), RULE, message));
    }
}
