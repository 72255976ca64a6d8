package app.foyer.view;

import app.foyer.portal.Portals;
import app.foyer.problem.Problems;
import app.foyer.theme.AppColours;
import app.foyer.theme.Css;
import app.foyer.theme.Tokens;
import com.github.jknack.handlebars.io.TemplateSource;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What the portals have in common, read and compiled once for all of them, and what of their own files is equal. */
public final class SharedParts {
    private final String version;
    private final PortalTemplates html;
    private final PortalTemplates plain;
    private final Tokens tokens;
    private final ReadTemplates read = new ReadTemplates();
    /** Held weakly: a file that no version has any more is forgotten. */
    private final Interner<Buffer> files = Interners.newWeakInterner();

    private SharedParts(Vertx vertx, String version, Map<String, TemplateSource> sources, Tokens tokens) {
        this.version = version;
        this.tokens = tokens;
        this.html = PortalTemplates.compiled(vertx, MailParts.html(sources), Escaping.HTML, read);
        this.plain = PortalTemplates.compiled(vertx, MailParts.plain(sources), Escaping.NONE, read);
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

    /** The templates of a portal that are HTML: the shared ones, and its own over them. Blocking. */
    PortalTemplates html(Vertx vertx, Map<String, TemplateSource> own) {
        return html.with(vertx, MailParts.html(own), read);
    }

    /** The same of those that are plain text. */
    PortalTemplates plain(Vertx vertx, Map<String, TemplateSource> own) {
        return plain.with(vertx, MailParts.plain(own), read);
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
