package app.foyer.view;

import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import app.foyer.text.EngineTexts;
import app.foyer.text.Texts;
import app.foyer.text.Words;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.io.TemplateSource;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the portals look like: their templates, ready to be filled in without reading a file. */
public final class PortalViews {
    private final Map<PortalId, View> views;
    private final Map<PortalId, Problem> broken;
    private final Texts engineTexts;

    /** Plain text needs an engine of its own: there an ampersand stays one. */
    private record View(PortalTemplates html, PortalTemplates plain) {}

    private PortalViews(Map<PortalId, View> views, Map<PortalId, Problem> broken, Texts engineTexts) {
        this.views = Map.copyOf(views);
        this.broken = Map.copyOf(broken);
        this.engineTexts = engineTexts;
    }

    /**
     * Reads and compiles all templates of some portals. Blocking: call it on a worker. A portal with a template that
     * cannot be used is {@link #broken}, and keeps no other from its views.
     *
     * @param shared the folder with what the portals have in common
     * @throws IOException when a folder cannot be read
     */
    public static PortalViews load(Vertx vertx, Collection<Portal> portals, Path shared) throws IOException {
        var views = new HashMap<PortalId, View>();
        var broken = new HashMap<PortalId, Problem>();
        for (Portal portal : portals) {
            try {
                views.put(portal.id(), view(vertx, portal, TemplateFiles.read(portal.folder(), shared)));
            } catch (BrokenTemplateException template) {
                broken.put(portal.id(), template.problem());
            }
        }
        return new PortalViews(
                views, broken, EngineTexts.read(shared, new Problems()).texts());
    }

    private static View view(Vertx vertx, Portal portal, Map<String, TemplateSource> sources) throws IOException {
        TextCheck.check(portal, sources);
        var html = new HashMap<>(sources);
        html.keySet().removeIf(MailParts::isPlain);
        var plain = new HashMap<>(sources);
        plain.keySet().removeIf(name -> !MailParts.isPlain(name));
        String key = portal.id() + "." + portal.version();
        return new View(
                new PortalTemplates(vertx, key, html, new HtmlEscaping()),
                new PortalTemplates(vertx, key + ".plain", plain, EscapingStrategy.NOOP));
    }

    /** The portals without views, each with the place of its broken template and what is wrong there. */
    public Map<PortalId, Problem> broken() {
        return broken;
    }

    /** The texts for where no portal is known. */
    public Texts engineTexts() {
        return engineTexts;
    }

    /** The names of the helpers that templates may use. */
    public static List<String> helpers() {
        return AllowedHelpers.names();
    }

    /** One template of a portal, filled in, with its texts in the language of these words. */
    public Html draw(PortalId portal, Words words, String template, Map<String, ?> model) {
        return new Html(of(portal).html().draw(template, words, model));
    }

    /**
     * What a mail says.
     *
     * @param kind the folder of its three parts below {@code mail/}: {@code code}, {@code app-paired} or
     *     {@code email-default}
     */
    MailText mail(PortalId portal, Words words, String kind, Map<String, ?> model) {
        View view = of(portal);
        return new MailText(
                view.plain().draw(MailParts.subject(kind), words, model),
                view.plain().draw(MailParts.text(kind), words, model),
                view.html().draw(MailParts.html(kind), words, model));
    }

    private View of(PortalId portal) {
        View view = views.get(portal);
        if (view == null) {
            throw new IllegalArgumentException("no views of portal " + portal);
        }
        return view;
    }
}
