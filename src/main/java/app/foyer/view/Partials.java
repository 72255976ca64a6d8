package app.foyer.view;

import com.github.jknack.handlebars.io.TemplateSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which templates are drawn within which. */
final class Partials {
    /** It may find some in a comment: then one template more is compiled anew, which does no harm. */
    private static final Pattern PARTIAL = Pattern.compile("\\{\\{~?#?>\\s*\"?([^\\s}\"]+)");

    private Partials() {}

    /** For each template the names of all that are drawn within it, and within these; it may be one of them. */
    static Map<String, Set<String>> within(Map<String, TemplateSource> templates) throws IOException {
        var direct = new HashMap<String, Set<String>>();
        for (var template : templates.entrySet()) {
            direct.put(template.getKey(), in(template.getValue()));
        }
        var all = new HashMap<String, Set<String>>();
        direct.forEach((name, partials) -> {
            var found = new HashSet<String>();
            partials.forEach(partial -> collect(partial, direct, found));
            all.put(name, Set.copyOf(found));
        });
        return all;
    }

    private static void collect(String name, Map<String, Set<String>> direct, Set<String> found) {
        if (found.add(name)) {
            direct.getOrDefault(name, Set.of()).forEach(partial -> collect(partial, direct, found));
        }
    }

    private static Set<String> in(TemplateSource template) throws IOException {
        return PARTIAL.matcher(template.content(StandardCharsets.UTF_8))
                .results()
                .map(partial -> partial.group(1))
                .collect(Collectors.toSet());
    }
}
