package app.foyer.web;

import app.foyer.account.Account;
import app.foyer.portal.PageSource;
import app.foyer.portal.PortalPage;
import app.foyer.preference.PreferenceAddresses;
import app.foyer.preference.PreferenceAddresses.Speak;
import app.foyer.text.Languages;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Lets people choose their language: in this browser before they sign in, and for their account afterwards. */
final class LanguageChoice {
    private final Vertx vertx;
    private final Visitors visitors;

    LanguageChoice(Vertx vertx, Visitors visitors) {
        this.vertx = vertx;
        this.visitors = visitors;
    }

    void mount(Routes routes, PostedForms forms, Exchanges exchanges) {
        routes.post("/:portal/sign-in/language", forms.to(this::choose));
        routes.get(
                "/:portal/sign-in/language",
                context -> Future.succeededFuture(PageMoves.signIn(exchanges.of(context))));
    }

    private Future<Reply> choose(Exchange exchange, FormFields fields) {
        Locale language = Languages.among(exchange.portal().texts().languages(), fields.text("language"))
                .orElseThrow(() -> new Refusal(HttpProblem.malformed("There is no such language.")));
        return visitors.session(exchange).compose(found -> {
            new ChosenLanguage(language, found.isEmpty()).keep(exchange.cookies());
            return found.isEmpty()
                    ? Future.succeededFuture(PageMoves.signIn(exchange))
                    : speak(vertx, found.get().account(), language)
                            .map(kept -> Reply.seeOther(exchange.path(pageOf(exchange, fields))));
        });
    }

    static Future<Void> speak(Vertx vertx, Account account, Locale language) {
        return PreferenceAddresses.SPEAK
                .ask(vertx, new Speak(account.id(), language))
                .mapEmpty();
    }

    /** The page on which the language was chosen: one of the portal's own, whatever the form says. */
    private static String pageOf(Exchange exchange, FormFields fields) {
        String chosenOn = fields.text("page");
        return path(exchange, page -> page.id().equals(chosenOn))
                .or(() -> path(exchange, page -> page.source() == PageSource.SECURITY))
                .orElse("");
    }

    private static Optional<String> path(Exchange exchange, Predicate<PortalPage> which) {
        return exchange.portal().pages().stream()
                .filter(which)
                .map(PortalPage::path)
                .findFirst();
    }
}
