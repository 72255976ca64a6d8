package app.foyer.view;

import app.foyer.problem.SourceLocation;
import app.foyer.text.Words;
import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Formatter;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.TagType;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.io.TemplateSource;
import com.google.common.collect.Maps;
import io.vertx.core.Vertx;
import io.vertx.ext.web.templ.handlebars.HandlebarsTemplateEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The templates of one portal in an engine of its own, all compiled, so that no name can mean a neighbour's file.
 *
 * <p>Drawing goes past the Vert.x engine's own {@code render}: its cache is one for all engines of a Vert.x, and it cuts a
 * template's name at the last slash.
 */
final class PortalTemplates {
    private final Map<String, Template> compiled = new HashMap<>();

    /**
     * Compiles all templates but those that are lent; blocking.
     *
     * @param key unique among the engines of a Vert.x
     * @param lent what others have compiled of the same sources
     */
    PortalTemplates(
            Vertx vertx,
            String key,
            Map<String, TemplateSource> sources,
            EscapingStrategy escaping,
            Map<String, Template> lent) {
        compiled.putAll(lent);
        if (!lent.keySet().containsAll(sources.keySet())) {
            compile(vertx, key, sources, escaping, lent);
        }
    }

    private PortalTemplates() {}

    /** No templates at all. */
    static PortalTemplates none() {
        return new PortalTemplates();
    }

    /** Those of some names, for others to use. */
    Map<String, Template> lend(Set<String> names) {
        return Map.copyOf(Maps.filterKeys(compiled, names::contains));
    }

    private void compile(
            Vertx vertx,
            String key,
            Map<String, TemplateSource> sources,
            EscapingStrategy escaping,
            Map<String, Template> lent) {
        String suffix = "." + key + ".hbs";
        HandlebarsTemplateEngine engine = HandlebarsTemplateEngine.create(vertx, suffix);
        Handlebars handlebars = engine.setResolvers(MapValueResolver.INSTANCE).unwrap();
        handlebars
                .with(new AllowedHelpers())
                .with(new FixedLoader(sources, suffix))
                .with(new LentTemplates(lent, sources))
                .with(escaping)
                .with((Formatter) PortalTemplates::printable);
        sources.forEach((name, source) -> compiled.computeIfAbsent(name, own -> compile(handlebars, own, source)));
    }

    /** The template filled in; the model holds maps, lists and printable values, and no nulls. */
    String draw(String name, Words words, Map<String, ?> model) {
        Template template = compiled.get(name);
        if (template == null) {
            throw new BrokenTemplateException(SourceLocation.startOf(name), "there is no such template");
        }
        try {
            Context context = Context.newBuilder(model)
                    .resolver(MapValueResolver.INSTANCE)
                    .build();
            context.data(SpokenText.WORDS, words);
            return template.apply(context);
        } catch (HandlebarsException broken) {
            throw BrokenTemplateException.of(name, broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException("templates are in memory", impossible);
        }
    }

    private static Template compile(Handlebars handlebars, String name, TemplateSource source) {
        try {
            Template template = handlebars.compile(name);
            var raw = template.collect(TagType.TRIPLE_VAR, TagType.AMP_VAR);
            if (!raw.isEmpty()) {
                throw new BrokenTemplateException(
                        RawOutput.place(source),
                        "raw output of '" + raw.get(0) + "' is not allowed, write {{" + raw.get(0) + "}}");
            }
            return template;
        } catch (HandlebarsException broken) {
            throw BrokenTemplateException.of(name, broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException("templates are in memory", impossible);
        }
    }

    /** A map or an object of ours would print itself with everything in it. */
    private static Object printable(Object value, Formatter.Chain next) {
        if (value instanceof CharSequence || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        throw new IllegalArgumentException("only text, numbers and yes or no can be printed");
    }
}
