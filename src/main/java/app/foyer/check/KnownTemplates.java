package app.foyer.check;

import app.foyer.problem.Problems;
import app.foyer.problem.SourceText;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;

/** Reads templates, and equal ones once, as long as they are not too many. For several threads at once. */
final class KnownTemplates {
    private static final long REMEMBERED = 200;

    private final Cache<Exactly, Template> templates =
            CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

    private record Exactly(String name, boolean isOwn, String text) {}

    /** One with a problem is read again each time, since a problem has its place. */
    Template read(String name, boolean isOwn, SourceText source, Problems problems) {
        var exactly = new Exactly(name, isOwn, source.text());
        var known = templates.getIfPresent(exactly);
        if (known != null) {
            return known.in(source);
        }
        var found = new Problems();
        var template = Template.read(name, isOwn, source, found);
        if (found.isEmpty()) {
            templates.put(exactly, template);
        }
        problems.addAll(found);
        return template;
    }
}
