package app.foyer.web;

import app.foyer.secret.Token;
import app.foyer.session.Session;
import app.foyer.session.SignedIn;
import app.foyer.signin.Answer;
import app.foyer.signin.Journey;
import app.foyer.signin.SignInStep;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds out who asks.
 *
 * <p>A sign-in may be proven while its answer never arrived: then the browser has the sign-in's cookie and no live
 * session. Whatever it asks next completes that sign-in, and goes on signed in.
 */
final class Visitors {
    private static final SignInStep SIGNED_IN = new SignInStep.SignedIn();

    private final Vertx vertx;
    private final SignedIn signedIn;
    private final Journey journey;

    /** Somebody with a session, or with a step still to take. */
    record Whereabouts(Optional<Session> session, SignInStep step) {}

    Visitors(Vertx vertx, SignedIn signedIn, Journey journey) {
        this.vertx = vertx;
        this.signedIn = signedIn;
        this.journey = journey;
    }

    Future<Optional<Session>> session(Exchange exchange) {
        return asSignedIn(exchange, token -> signedIn.find(exchange.id(), token));
    }

    /** What a live session's token gives; empty for everybody else. */
    <T> Future<Optional<T>> asSignedIn(Exchange exchange, Function<Token, Future<Optional<T>>> ask) {
        return ask(exchange.session(), ask)
                .compose(found -> found.isPresent() || exchange.signIn().isEmpty()
                        ? Future.succeededFuture(found)
                        : current(exchange).compose(answer -> ask(sessionOf(answer), ask)));
    }

    Future<Whereabouts> whereabouts(Exchange exchange) {
        return ask(exchange.session(), token -> signedIn.find(exchange.id(), token))
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture(new Whereabouts(found, SIGNED_IN))
                        : onTheWay(exchange));
    }

    private Future<Whereabouts> onTheWay(Exchange exchange) {
        if (exchange.signIn().isEmpty()) {
            return Future.succeededFuture(new Whereabouts(Optional.empty(), new SignInStep.Password()));
        }
        return current(exchange)
                .compose(answer -> ask(sessionOf(answer), token -> signedIn.find(exchange.id(), token))
                        .map(found -> new Whereabouts(found, found.isPresent() ? SIGNED_IN : stepOf(answer))));
    }

    private Future<Answer> current(Exchange exchange) {
        return journey.current(exchange.portal(), exchange.signIn(), exchange.caller())
                .compose(answer -> keep(answer, exchange));
    }

    /** Sets the cookies that an answer means. Whoever signs in leaves the session that this browser had before, and ends it. */
    Future<Answer> keep(Answer answer, Exchange exchange) {
        Optional<Token> before = sessionOf(answer).flatMap(begun -> exchange.session());
        AnswerCookies.keep(answer, exchange.cookies());
        return before.map(token -> signedIn.replace(exchange.id(), token, exchange.caller()))
                .orElseGet(() -> Future.succeededFuture(false))
                .compose(replaced -> keepLanguage(answer, exchange))
                .map(answer);
    }

    /** What was chosen on the way in becomes the account's; a choice that cannot be kept now is kept at the next sign-in. */
    private Future<Void> keepLanguage(Answer answer, Exchange exchange) {
        Optional<ChosenLanguage> chosen = sessionOf(answer)
                .flatMap(begun -> ChosenLanguage.of(
                        exchange.cookies(), exchange.portal().texts().languages()))
                .filter(ChosenLanguage::fresh);
        return chosen.map(choice -> ask(sessionOf(answer), token -> signedIn.find(exchange.id(), token))
                        .compose(session -> session.isEmpty()
                                ? Future.<Void>succeededFuture()
                                : LanguageChoice.speak(vertx, session.get().account(), choice.language()))
                        .onSuccess(kept -> new ChosenLanguage(choice.language(), false).keep(exchange.cookies()))
                        .otherwiseEmpty())
                .orElseGet(Future::succeededFuture);
    }

    private static <T> Future<Optional<T>> ask(Optional<Token> token, Function<Token, Future<Optional<T>>> ask) {
        return token.map(ask).orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private static Optional<Token> sessionOf(Answer answer) {
        return answer instanceof Answer.SignedIn done ? Optional.of(done.session()) : Optional.empty();
    }

    private static SignInStep stepOf(Answer answer) {
        return answer instanceof Answer.At at ? at.step() : new SignInStep.Password();
    }
}
