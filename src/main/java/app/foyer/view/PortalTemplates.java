package app.foyer.view;

import app.foyer.problem.SourceLocation;
import app.foyer.text.Words;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.io.TemplateSource;
import io.vertx.core.Vertx;
import io.vertx.ext.web.templ.handlebars.HandlebarsTemplateEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The templates of one portal, all compiled, so that no name can mean a neighbour's file.
 *
 * <p>The engine says what a template is and how it is read; drawing goes by {@link Piece}s and past the engine's own
 * {@code render}: its cache is one for all engines of a Vert.x, and it cuts a template's name at the last slash.
 */
final class PortalTemplates {
    private final Map<String, Piece> drawings = new HashMap<>();
    private final Escaping escaping;

    /** Compiles all templates; blocking. */
    PortalTemplates(Vertx vertx, Map<String, TemplateSource> sources, Escaping escaping) {
        this.escaping = escaping;
        Handlebars handlebars = HandlebarsTemplateEngine.create(vertx).unwrap().with(new AllowedHelpers());
        sources.forEach((name, source) -> drawings.put(name, compile(handlebars, name, source)));
    }

    private PortalTemplates() {
        this.escaping = Escaping.HTML;
    }

    /** No templates at all. */
    static PortalTemplates none() {
        return new PortalTemplates();
    }

    /** The template filled in, in UTF-8; the model holds maps, lists and printable values, and no nulls. */
    byte[] draw(String name, Words words, Map<String, ?> model) {
        Piece drawing = drawings.get(name);
        if (drawing == null) {
            throw new BrokenTemplateException(SourceLocation.startOf(name), "there is no such template");
        }
        Sheet sheet = new Sheet(escaping);
        drawing.draw(Scope.of(words, model), sheet);
        return sheet.utf8();
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
