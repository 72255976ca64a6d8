package app.foyer.view;

import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import app.foyer.text.Words;
import com.github.jknack.handlebars.io.TemplateSource;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of one portal as a whole: what it is, its templates ready to be filled in, and its theme.
 *
 * <p>It never changes. Whoever answers a request takes one and keeps it, so no answer is drawn from two.
 */
public final class PortalVersion {
    private final Portal portal;
    private final PortalTemplates html;
    /** Plain text needs an engine of its own: there an ampersand stays one. */
    private final PortalTemplates plain;

    private final Map<String, Buffer> theme;

    private PortalVersion(Portal portal, PortalTemplates html, PortalTemplates plain, Map<String, Buffer> theme) {
        this.portal = portal;
        this.html = html;
        this.plain = plain;
        this.theme = theme;
    }

    /**
     * Reads and compiles what the portal's folder holds. Blocking.
     *
     * @param shared the folder with what the portals have in common
     * @throws IOException when a folder cannot be read
     * @throws BrokenTemplateException when a template cannot be used
     */
    public static PortalVersion load(Vertx vertx, Portal portal, Path shared) throws IOException {
        Map<String, TemplateSource> sources = TemplateFiles.read(portal.folder(), shared);
        Map<String, TemplateSource> html = new HashMap<>(sources);
        html.keySet().removeIf(MailParts::isPlain);
        Map<String, TemplateSource> plain = new HashMap<>(sources);
        plain.keySet().removeIf(name -> !MailParts.isPlain(name));
        return new PortalVersion(
                portal,
                new PortalTemplates(vertx, html, Escaping.HTML),
                new PortalTemplates(vertx, plain, Escaping.NONE),
                ThemeFiles.read(portal.folder()));
    }

    /** A portal before its templates are compiled, for making up what they will be tried with; nothing can be drawn. */
    public static PortalVersion withoutTemplates(Portal portal) {
        return new PortalVersion(portal, PortalTemplates.none(), PortalTemplates.none(), Map.of());
    }

    /** The names of the helpers that templates may use. */
    public static List<String> helpers() {
        return AllowedHelpers.names();
    }

    public Portal portal() {
        return portal;
    }

    public PortalId id() {
        return portal.id();
    }

    /** One template of the portal, filled in, with its texts in the language of these words. */
    public Html draw(Words words, String template, Map<String, ?> model) {
        return new Html(html.draw(template, words, model));
    }

    /**
     * What a mail says.
     *
     * @param kind the folder of its three parts below {@code mail/}: {@code code}, {@code app-paired} or
     *     {@code email-default}
     */
    MailText mail(Words words, String kind, Map<String, ?> model) {
        return new MailText(
                text(plain.draw(MailParts.subject(kind), words, model)),
                text(plain.draw(MailParts.text(kind), words, model)),
                text(html.draw(MailParts.html(kind), words, model)));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** A file of the portal's theme, by its path below the folder {@code theme}. */
    public Optional<Buffer> theme(String path) {
        return Optional.ofNullable(theme.get(path));
    }
}
