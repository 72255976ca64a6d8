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
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds the texts of a portal against the templates that show them, before anybody is shown one. */
final class TextCheck {
    private TextCheck() {}

    /** When a template shows what is no text, or nothing shows one of the portal's own. */
    static void check(Portal portal, Map<String, TemplateSource> templates) throws IOException {
        var shown = new HashSet<String>();
        for (TemplateSource template : templates.values()) {
            for (TextCalls.Call call : TextCalls.in(template)) {
                check(call, portal.texts());
                shown.add(call.id());
            }
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
                .map(Map.Entry::getValue)
                .min(Comparator.comparing(Problem::at));
    }
}
