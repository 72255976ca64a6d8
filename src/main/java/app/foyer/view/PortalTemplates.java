package app.foyer.view;

import app.foyer.problem.SourceLocation;
import app.foyer.text.Words;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.io.TemplateSource;
import io.vertx.core.Vertx;
import io.vertx.ext.web.templ.handlebars.HandlebarsTemplateEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The templates of one portal, all compiled, so that no name can mean a neighbour's file.
 *
 * <p>The engine says what a template is and how it is read; drawing goes by {@link Piece}s and past the engine's own
 * {@code render}: its cache is one for all engines of a Vert.x, and it cuts a template's name at the last slash.
 */
final class PortalTemplates {
    private final Map<String, Compiled> templates;
    private final Escaping escaping;
    private final Function<String, Piece> pieces;

    /**
     * A template that can be drawn.
     *
     * @param file where its author finds it
     */
    private record Compiled(Piece piece, String file) {}

    private PortalTemplates(Map<String, Compiled> templates, Escaping escaping) {
        this.templates = templates;
        this.escaping = escaping;
        this.pieces = this::piece;
    }

    private PortalTemplates(PortalTemplates same, BiConsumer<String, Object> drawn) {
        this.templates = same.templates;
        this.escaping = same.escaping;
        this.pieces = name -> {
            Piece piece = piece(name);
            drawn.accept(name, piece);
            return piece;
        };
    }

    /**
     * Compiles templates; blocking.
     *
     * @param known of templates that are equal to these, whoever has them
     */
    static PortalTemplates compiled(
            Vertx vertx, Map<String, TemplateSource> sources, Escaping escaping, ReadTemplates known) {
        return new PortalTemplates(Map.of(), escaping).with(vertx, sources, known);
    }

    /** No templates at all. */
    static PortalTemplates none() {
        return new PortalTemplates(Map.of(), Escaping.HTML);
    }

    /** The same, and these over them; blocking. */
    PortalTemplates with(Vertx vertx, Map<String, TemplateSource> sources, ReadTemplates known) {
        if (sources.isEmpty()) {
            return this;
        }
        Map<String, Compiled> all = new HashMap<>(templates);
        sources.forEach((name, source) -> {
            Piece piece = known.of(name, content(source), () -> compile(vertx, name, source));
            all.put(name, new Compiled(piece, source.filename()));
        });
        return new PortalTemplates(all, escaping);
    }

    /** The same, which tell each of them that is drawn: its name and what is the same for equal templates. */
    PortalTemplates telling(BiConsumer<String, Object> drawn) {
        return new PortalTemplates(this, drawn);
    }

    /** What a template was read into; null when there is none of this name. */
    Piece piece(String name) {
        Compiled template = templates.get(name);
        return template == null ? null : template.piece();
    }

    /** The template filled in, in UTF-8; the model holds maps, lists and printable values, and no nulls. */
    byte[] draw(String name, Words words, Map<String, ?> model) {
        Sheet sheet = new Sheet(escaping, pieces);
        try {
            drawing(name, words, model).draw(sheet);
        } catch (BrokenTemplateException broken) {
            throw broken.in(this::file);
        }
        return sheet.utf8();
    }

    /** The template and what it is filled in with, to be drawn within another one. */
    Drawing drawing(String name, Words words, Map<String, ?> model) {
        Piece template = pieces.apply(name);
        if (template == null) {
            throw new BrokenTemplateException(SourceLocation.startOf(name), "there is no such template");
        }
        return new Drawing(template, Scope.of(words, model));
    }

    private String file(String name) {
        Compiled template = templates.get(name);
        return template == null ? name : template.file();
    }

    /** Pieces are lent to other portals, so they know their template by its name alone. */
    private static Piece compile(Vertx vertx, String name, TemplateSource source) {
        try {
            var read = TemplateReader.read(name, content(source));
            if (read.isEmpty()) {
                HandlebarsTemplateEngine.create(vertx)
                        .unwrap()
                        .with(new AllowedHelpers())
                        .compile(source);
            }
            return read.orElseThrow(() -> new BrokenTemplateException(SourceLocation.startOf(name), "not a template"));
        } catch (BrokenTemplateException broken) {
            throw broken.in(same -> source.filename());
        } catch (HandlebarsException broken) {
            throw BrokenTemplateException.of(name, broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException("templates are in memory", impossible);
        }
    }

    private static String content(TemplateSource source) {
        try {
            return source.content(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException("templates are in memory", impossible);
        }
    }
}
