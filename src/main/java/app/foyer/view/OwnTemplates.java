package app.foyer.view;

import com.github.jknack.handlebars.io.TemplateSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What can be told of a portal's templates without drawing them.
 *
 * @param names of those that the portal has itself
 * @param compare whether one of them compares values, as a choice between wordings does, too
 */
public record OwnTemplates(Set<String> names, boolean compare) {
    private static final Pattern COMPARISON = Pattern.compile("\\b(?:eq|plural)\\b");

    static OwnTemplates none() {
        return new OwnTemplates(Set.of(), false);
    }

    static OwnTemplates of(Map<String, TemplateSource> own) throws IOException {
        boolean compare = false;
        for (TemplateSource template : own.values()) {
            compare |=
                    COMPARISON.matcher(template.content(StandardCharsets.UTF_8)).find();
        }
        return new OwnTemplates(Set.copyOf(own.keySet()), compare);
    }
}
