package app.foyer.view;

import app.foyer.problem.SourceLocation;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Finds where a template prints a value as it is. Handlebars tells only that it does. */
final class RawOutput {
    private static final Pattern TAG = Pattern.compile("\\{\\{\\{|\\{\\{~?&");

    private RawOutput() {}

    static SourceLocation place(TemplateSource source) throws IOException {
        String content = source.content(StandardCharsets.UTF_8);
        var tag = TAG.matcher(content);
        String before = content.substring(0, tag.find() ? tag.start() : 0);
        long line = before.chars().filter(character -> character == '\n').count() + 1;
        return new SourceLocation(source.filename(), (int) line, before.length() - before.lastIndexOf('\n'));
    }
}
