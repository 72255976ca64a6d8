package app.foyer.check;

import app.foyer.portal.FolderRules;
import app.foyer.portal.Portal;
import app.foyer.portal.PortalFolder;
import app.foyer.portal.PortalKind;
import app.foyer.problem.Problems;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Holds all {@link Rules} against portals. One object checks any number of them. */
public final class Checker implements FolderRules {
    private static final long REMEMBERED = 100;

    private final Shared shared;
    private final Function<Portal, Map<String, List<Map<String, Object>>>> samples;
    /** Portals of one kind have models of one shape. */
    private final Cache<PortalKind, Models> models =
            CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

    private Checker(Shared shared, Function<Portal, Map<String, List<Map<String, Object>>>> samples) {
        this.shared = shared;
        this.samples = samples;
    }

    /**
     * Reads what portals have in common; blocking.
     *
     * @param templates the folder of the shared templates
     * @param tokens the style sheet with all custom properties
     * @param helpers the names of the helpers that templates may use
     * @param samples made-up models of every kind, by the template that is drawn with them
     */
    public static Checker read(
            Path templates,
            Path tokens,
            List<String> helpers,
            Function<Portal, Map<String, List<Map<String, Object>>>> samples) {
        return new Checker(Shared.read(templates, tokens, helpers), samples);
    }

    @Override
    public Passes of(PortalFolder folder) {
        return new OneFolder(folder);
    }

    private Models models(Portal portal) {
        var kind = PortalKind.of(portal);
        var known = models.getIfPresent(kind);
        if (known == null) {
            var read = new HashMap<String, Shape>();
            samples.apply(portal)
                    .forEach((template, models) -> read.put(template, Shape.of(models, "/" + portal.id())));
            known = new Models(read);
            models.put(kind, known);
        }
        return known;
    }

    private final class OneFolder implements Passes {
        private final PortalFolder folder;
        private Definition definition;

        OneFolder(PortalFolder folder) {
            this.folder = folder;
        }

        @Override
        public void syntax(Problems problems) {
            problems.addAll(shared.problems());
            definition = Definition.read(folder, shared, problems);
            Rules.SYNTAX.forEach(rule -> rule.check(definition, problems));
        }

        @Override
        public void shape(Problems problems) {
            Rules.SHAPE.forEach(rule -> rule.check(definition, problems));
        }

        @Override
        public void meaning(Portal portal, Problems problems) {
            var models = models(portal);
            models.check(definition.templates(), problems);
            var whole = new Whole(portal, definition, new Written(folder), models.shapes());
            Rules.MEANING.forEach(rule -> rule.check(whole, problems));
            problems.addAll(whole.written().problems());
        }
    }
}
