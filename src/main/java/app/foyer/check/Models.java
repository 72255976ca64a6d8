package app.foyer.check;

import app.foyer.problem.Problems;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.hash.HashCode;
import java.util.Map;

/** What the templates of portals of one kind are drawn with, and which of them are known to have no problem with it. */
final class Models {
    private static final long REMEMBERED = 1_000;

    private final Map<String, Shape> shapes;
    private final Cache<HashCode, Boolean> sound =
            CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

    Models(Map<String, Shape> shapes) {
        this.shapes = Map.copyOf(shapes);
    }

    Map<String, Shape> shapes() {
        return shapes;
    }

    /** Holds the rules of drawing against templates, unless equal ones had no problem before. */
    void check(Templates templates, Problems problems) {
        var exactly = templates.exactly();
        if (sound.getIfPresent(exactly) != null) {
            return;
        }
        var found = new Problems();
        var drawn = new Drawn(templates, shapes);
        Rules.DRAWING.forEach(rule -> rule.check(drawn, found));
        if (found.isEmpty()) {
            sound.put(exactly, true);
        }
        problems.addAll(found);
    }
}
