package app.foyer.view;

import app.foyer.portal.Portal;
import app.foyer.portal.PortalPage;
import app.foyer.problem.Problem;
import app.foyer.problem.Wording;
import app.foyer.text.Placeholders;
import app.foyer.text.Text;
import app.foyer.text.Texts;
import app.foyer.text.Words;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds the texts of a portal against the templates that show them, before anybody is shown one. */
final class TextCheck {
    private TextCheck() {}

    /**
     * Holds them against each other.
     *
     * @param calls what is shown by the templates that the portal shares with others
     * @param own the portal's own templates
     * @throws BrokenTemplateException when a template shows what is no text, or nothing shows one of the portal's own
     */
    static void check(Portal portal, List<TextCalls.Call> calls, Map<String, TemplateSource> own) throws IOException {
        var all = new ArrayList<>(calls);
        for (TemplateSource template : own.values()) {
            all.addAll(TextCalls.in(template));
        }
        var shown = new HashSet<String>();
        for (TextCalls.Call call : all) {
            check(call, portal.texts());
            shown.add(call.id());
        }
        firstUnused(portal, shown).ifPresent(unused -> {
            throw new BrokenTemplateException(unused);
        });
    }

    private static void check(TextCalls.Call call, Texts texts) {
        if (call.id().isEmpty()) {
            throw new BrokenTemplateException(call.place(), "write out which text, such as {{t \"home.greeting\"}}");
        }
        Words words = texts.standard();
        Text text = words.find(call.id())
                .orElseThrow(() -> new BrokenTemplateException(
                        call.place(), "no text '" + call.id() + "'" + Wording.afterthought(call.id(), words.ids())));
        if (!text.placeholders().equals(call.names())) {
            throw new BrokenTemplateException(
                    call.place(),
                    "the text '" + call.id() + "' needs " + Placeholders.list(text.placeholders()) + ", given is "
                            + Placeholders.list(call.names()));
        }
    }

    private static Optional<Problem> firstUnused(Portal portal, Set<String> shown) {
        var used = new HashSet<>(shown);
        portal.pages().stream().map(PortalPage::titleText).forEach(used::add);
        used.add(Portal.HOURS_TEXT);
        return portal.texts().own().entrySet().stream()
                .filter(own -> !used.contains(own.getKey()))
                .min(Map.Entry.comparingByValue(Comparator.comparing(Problem::at)))
                .map(unused -> perhapsMeant(unused.getKey(), unused.getValue(), portal.texts()));
    }

    /** The engine's text that was perhaps to be written anew. Looked for only now: there are many to compare with. */
    private static Problem perhapsMeant(String id, Problem unused, Texts texts) {
        var engine = new HashSet<>(texts.standard().ids());
        engine.removeAll(texts.own().keySet());
        return new Problem(
                unused.at(), unused.rule(), unused.message() + Wording.afterthought(id, engine), unused.sourceLine());
    }
}
