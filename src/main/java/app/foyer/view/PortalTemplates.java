package app.foyer.view;

import app.foyer.problem.SourceLocation;
import app.foyer.text.Words;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.io.TemplateSource;
import com.google.common.collect.Maps;
import io.vertx.core.Vertx;
import io.vertx.ext.web.templ.handlebars.HandlebarsTemplateEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The templates of one portal, all compiled, so that no name can mean a neighbour's file.
 *
 * <p>The engine says what a template is and how it is read; drawing goes by {@link Piece}s and past the engine's own
 * {@code render}: its cache is one for all engines of a Vert.x, and it cuts a template's name at the last slash.
 */
final class PortalTemplates {
    private final Map<String, Piece> drawings = new HashMap<>();
    private final Escaping escaping;

    /**
     * Compiles all templates but those that are lent; blocking.
     *
     * @param lent what others have compiled of the same sources; within these, their other templates are drawn
     */
    PortalTemplates(Vertx vertx, Map<String, TemplateSource> sources, Escaping escaping, Map<String, Piece> lent) {
        this.escaping = escaping;
        drawings.putAll(lent);
        if (!lent.keySet().containsAll(sources.keySet())) {
            Handlebars handlebars =
                    HandlebarsTemplateEngine.create(vertx).unwrap().with(new AllowedHelpers());
            sources.forEach((name, source) -> drawings.computeIfAbsent(name, own -> compile(handlebars, own, source)));
        }
    }

    private PortalTemplates() {
        this.escaping = Escaping.HTML;
    }

    /** No templates at all. */
    static PortalTemplates none() {
        return new PortalTemplates();
    }

    /** Those of some names, for others to use. */
    Map<String, Piece> lend(Set<String> names) {
        return Map.copyOf(Maps.filterKeys(drawings, names::contains));
    }

    /** The template filled in, in UTF-8; the model holds maps, lists and printable values, and no nulls. */
    byte[] draw(String name, Words words, Map<String, ?> model) {
        Sheet sheet = new Sheet(escaping);
        drawing(name, words, model).draw(sheet);
        return sheet.utf8();
    }

    /** The template and what it is filled in with, to be drawn within another one. */
    Drawing drawing(String name, Words words, Map<String, ?> model) {
        Piece template = drawings.get(name);
        if (template == null) {
            throw new BrokenTemplateException(SourceLocation.startOf(name), "there is no such template");
        }
        return new Drawing(template, Scope.of(words, model));
    }

    private Piece compile(Handlebars handlebars, String name, TemplateSource source) {
        try {
            var read = TemplateReader.read(source.filename(), source.content(StandardCharsets.UTF_8), drawings::get);
            if (read.isEmpty()) {
                handlebars.compile(source);
            }
            return read.orElseThrow(
                    () -> new BrokenTemplateException(SourceLocation.startOf(source.filename()), "not a template"));
        } catch (HandlebarsException broken) {
            throw BrokenTemplateException.of(name, broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException("templates are in memory", impossible);
        }
    }
}
