package app.foyer.web;

import app.foyer.desk.Program;
import app.foyer.desk.Programs;
import app.foyer.identity.Caller;
import app.foyer.view.CallerWords;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Lets programs in by the access token that they bear (RFC 6750, 2.1): only in that header, and whatever cookies come
 * along count for nothing.
 */
final class Bearers {
    private static final String SCHEME = "Bearer ";

    private final Programs programs;

    Bearers(Programs programs) {
        this.programs = programs;
    }

    /** Answers a program, as whoever it says it is. */
    Future<Reply> as(Exchange exchange, BiFunction<Program, Caller, Future<Reply>> route) {
        return program(exchange)
                .compose(found -> found.map(program -> route.apply(program, caller(exchange, program)))
                        .orElseGet(() -> Future.succeededFuture(unknown(exchange))));
    }

    /** Which program asks, by what holds now; empty for none that is known. */
    Future<Optional<Program>> program(Exchange exchange) {
        return token(exchange)
                .map(written -> programs.of(written, exchange.now()))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private static Optional<String> token(Exchange exchange) {
        List<String> written = exchange.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        return Optional.of(written)
                .filter(all -> all.size() == 1)
                .map(all -> all.get(0))
                .filter(one -> one.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(one -> one.substring(SCHEME.length()).strip());
    }

    private static Caller caller(Exchange exchange, Program program) {
        return new Caller(
                exchange.caller().address(),
                CallerWords.ofProgram(program.token().name()),
                exchange.caller().language());
    }

    private static Reply unknown(Exchange exchange) {
        return exchange.reply(HttpProblem.noToken()).with("WWW-Authenticate", "Bearer");
    }
}
