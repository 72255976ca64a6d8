package app.foyer.view;

import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import app.foyer.text.Words;
import app.foyer.theme.AppColours;
import app.foyer.theme.Tokens;
import com.github.jknack.handlebars.io.TemplateSource;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

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
    private final OwnTemplates templates;
    private final AppColours colours;

    private PortalVersion(
            Portal portal,
            OwnTemplates templates,
            PortalTemplates html,
            PortalTemplates plain,
            Map<String, Buffer> theme,
            AppColours colours) {
        this.portal = portal;
        this.templates = templates;
        this.html = html;
        this.plain = plain;
        this.theme = theme;
        this.colours = colours;
    }

    /**
     * Reads and compiles what the portal's folder holds. Blocking.
     *
     * @param shared what the portals have in common
     * @throws IOException when a folder cannot be read
     * @throws BrokenTemplateException when a template cannot be used
     */
    public static PortalVersion load(Vertx vertx, Portal portal, SharedParts shared) throws IOException {
        Map<String, TemplateSource> own = TemplateFiles.readOwn(portal.folder());
        Map<String, Buffer> theme = ThemeFiles.read(portal.folder(), shared::sole);
        return new PortalVersion(
                portal,
                OwnTemplates.of(own),
                shared.html(vertx, own),
                shared.plain(vertx, own),
                theme,
                shared.colours(theme));
    }

    /** A portal before its templates are compiled, for making up what they will be tried with; nothing can be drawn. */
    public static PortalVersion withoutTemplates(Portal portal) {
        return new PortalVersion(
                portal,
                OwnTemplates.none(),
                PortalTemplates.none(),
                PortalTemplates.none(),
                Map.of(),
                AppColours.of(Tokens.none()));
    }

    /**
     * The same, which tells each template that is drawn: its name, and what it was read into. That is the same for equal
     * templates of any portal, and null for one that does not exist.
     */
    public PortalVersion telling(BiConsumer<String, Object> drawn) {
        return new PortalVersion(portal, templates, html.telling(drawn), plain.telling(drawn), theme, colours);
    }

    /** Whether a template of this name was read into this: then it draws the same here. */
    public boolean draws(String name, Object read) {
        Piece here = html.piece(name) == null ? plain.piece(name) : html.piece(name);
        return here == read;
    }

    /** The names of the helpers that templates may use. */
    public static List<String> helpers() {
        return AllowedHelpers.names();
    }

    public Portal portal() {
        return portal;
    }

    public OwnTemplates templates() {
        return templates;
    }

    PortalTemplates html() {
        return html;
    }

    public PortalId id() {
        return portal.id();
    }

    /** One template of the portal, filled in, with its texts in the language of these words. */
    public Html draw(Words words, String template, Map<String, ?> model) {
        return new Html(html.draw(template, words, model));
    }

    /** The same as a value for the model of another template, drawn where that prints it; this model stays as it is. */
    public Object drawing(Words words, String template, Map<String, ?> model) {
        return html.drawing(template, words, model);
    }

    /**
     * What a mail says.
     *
     * @param kind the folder of its three parts below {@code mail/}: {@code code}, {@code app-paired},
     *     {@code email-default} or {@code password-changed}
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

    /** Of what is drawn for the portal around its pages. */
    public AppColours colours() {
        return colours;
    }

    /** A file of the portal's theme, by its path below the folder {@code theme}. */
    public Optional<Buffer> theme(String path) {
        return Optional.ofNullable(theme.get(path));
    }
}
