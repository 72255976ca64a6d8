package app.foyer.view;

import app.foyer.problem.SourceLocation;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the texts that a template shows. Handlebars does not tell where its helpers stand. */
final class TextCalls {
    /** Comments come first, so that what is called in them counts for nothing. */
    private static final Pattern CALL = Pattern.compile(
            "\\{\\{!--.*?--}}|\\{\\{![^}]*}}|(?:\\{\\{~?|\\()\\s*t(?=[\\s}])\\s*(?:\"([^\"]*)\")?", Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("([A-Za-z][A-Za-z0-9]*)\\s*=");

    /**
     * One use of the helper {@code t}.
     *
     * @param place file, line and column
     * @param id empty where it is not written out
     * @param names of what is given to the text
     */
    record Call(SourceLocation place, String id, Set<String> names) {}

    private TextCalls() {}

    static List<Call> in(TemplateSource source) throws IOException {
        String content = source.content(StandardCharsets.UTF_8);
        var calls = new ArrayList<Call>();
        var found = CALL.matcher(content);
        while (found.find()) {
            if (!found.group().startsWith("{{!")) {
                String id = found.group(1) == null ? "" : found.group(1);
                calls.add(new Call(place(source, content, found.start()), id, names(content, found.end())));
            }
        }
        return calls;
    }

    /** What is given up to the end of the call, leaving out what is given to helpers inside it. */
    private static Set<String> names(String content, int from) {
        var own = new StringBuilder();
        int depth = 0;
        for (int i = from; i < content.length(); i++) {
            char letter = content.charAt(i);
            if (letter == '"') {
                int end = content.indexOf('"', i + 1);
                i = end < 0 ? content.length() : end;
                own.append(' ');
            } else if (letter == '(') {
                depth++;
            } else if (letter == '}' || (letter == ')' && depth == 0)) {
                break;
            } else if (letter == ')') {
                depth--;
            } else if (depth == 0) {
                own.append(letter);
            }
        }
        var names = new TreeSet<String>();
        NAME.matcher(own).results().forEach(name -> names.add(name.group(1)));
        return names;
    }

    private static SourceLocation place(TemplateSource source, String content, int at) {
        String before = content.substring(0, at);
        long line = before.chars().filter(letter -> letter == '\n').count() + 1;
        return new SourceLocation(source.filename(), (int) line, at - before.lastIndexOf('\n'));
    }
}
