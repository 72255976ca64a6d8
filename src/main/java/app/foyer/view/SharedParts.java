package app.foyer.view;

import app.foyer.portal.Portals;
import app.foyer.problem.Problems;
import app.foyer.theme.AppColours;
import app.foyer.theme.Css;
import app.foyer.theme.Tokens;
import com.github.jknack.handlebars.io.TemplateSource;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import com.google.common.collect.Sets;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the portals have in common, read and compiled once for all of them.
 *
 * <p>A portal is lent a compiled template only when it draws the same there: none of the templates that are drawn within
 * it may be one that the portal has written anew. It compiles the others for itself.
 */
public final class SharedParts {
    private final String version;
    private final Map<String, TemplateSource> sources;
    private final Map<String, Set<String>> within;
    private final PortalTemplates html;
    private final PortalTemplates plain;
    private final Tokens tokens;
    /** Held weakly: a file that no version has any more is forgotten. */
    private final Interner<Buffer> files = Interners.newWeakInterner();

    private SharedParts(Vertx vertx, String version, Map<String, TemplateSource> sources, Tokens tokens)
            throws IOException {
        this.version = version;
        this.sources = sources;
        this.tokens = tokens;
        this.within = Partials.within(sources);
        this.html = new PortalTemplates(vertx, MailParts.html(sources), Escaping.HTML, Map.of());
        this.plain = new PortalTemplates(vertx, MailParts.plain(sources), Escaping.NONE, Map.of());
    }

    /**
     * Reads and compiles a folder. Blocking.
     *
     * @param tokens the style sheet with the custom properties that themes set
     * @throws IOException when it cannot be read
     * @throws BrokenTemplateException when a template cannot be used
     */
    public static SharedParts read(Vertx vertx, Path folder, Path tokens) throws IOException {
        return new SharedParts(
                vertx,
                Portals.versionOf(folder),
                TemplateFiles.readFolder(folder),
                Tokens.read(tokens, new Problems()));
    }

    /** A name for exactly what was read. */
    public String version() {
        return version;
    }

    /** The templates of a portal: those that are written here, and its own over them. */
    Map<String, TemplateSource> under(Map<String, TemplateSource> own) {
        var all = new HashMap<>(sources);
        all.putAll(own);
        return all;
    }

    /** The names of what a portal with templates of its own need not compile. */
    Set<String> lent(Set<String> own) {
        return within.entrySet().stream()
                .filter(template -> !own.contains(template.getKey()))
                .filter(template -> Sets.intersection(template.getValue(), own).isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    PortalTemplates html() {
        return html;
    }

    PortalTemplates plain() {
        return plain;
    }

    /** The colours of a portal with these files in its theme. */
    AppColours colours(Map<String, Buffer> theme) {
        Buffer style = theme.get(ThemeFiles.STYLE);
        return AppColours.of(style == null ? tokens : tokens.overlaidBy(Css.of(ThemeFiles.STYLE, style.toString())));
    }

    /** The same content, of which only one copy is kept. */
    Buffer sole(Buffer content) {
        return files.intern(content);
    }
}
