package app.foyer.view;

import com.github.jknack.handlebars.io.TemplateSource;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What can be told of a portal's templates without drawing them.
 *
 * @param version a name for exactly these and the shared ones
 * @param names of those that the portal has itself
 * @param compare whether one of them compares values, as a choice between wordings does, too
 */
public record OwnTemplates(String version, Set<String> names, boolean compare) {
    private static final Pattern COMPARISON = Pattern.compile("\\b(?:eq|plural)\\b");

    static OwnTemplates none() {
        return new OwnTemplates("", Set.of(), false);
    }

    static OwnTemplates of(Map<String, TemplateSource> own, SharedParts shared) throws IOException {
        Hasher all = Hashing.sha256().newHasher().putString(shared.version(), StandardCharsets.UTF_8);
        boolean compare = false;
        for (var template : new TreeMap<>(own).entrySet()) {
            String content = template.getValue().content(StandardCharsets.UTF_8);
            all.putString(template.getKey() + "\0" + content.length() + "\0" + content, StandardCharsets.UTF_8);
            compare |= COMPARISON.matcher(content).find();
        }
        return new OwnTemplates(all.hash().toString(), Set.copyOf(own.keySet()), compare);
    }
}
