package app.foyer.web;

import app.foyer.desk.Answer;
import app.foyer.desk.Asked;
import app.foyer.desk.Asked.Slip;
import app.foyer.desk.Desk;
import app.foyer.desk.Program;
import app.foyer.identity.Caller;
import app.foyer.portal.Audience;
import app.foyer.portal.PageSource;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What programs with an access token ask of a desk, and its answers as JSON. What may be done is what staff may do. */
final class ProgramCalls {
    private final Exchanges exchanges;
    private final Bearers bearers;
    private final Desk desk;
    private final Duration heartbeat;

    /** @param heartbeat how often a slow answer shows that it comes */
    ProgramCalls(Exchanges exchanges, Desk desk, Duration heartbeat) {
        this.exchanges = exchanges;
        this.bearers = new Bearers(desk.programs());
        this.desk = desk;
        this.heartbeat = heartbeat;
    }

    /** Something is looked at; what the address says are its fields. */
    Future<Reply> reads(RoutingContext context, PageSource about, List<String> below) {
        return reads(context, about, below, Map.of());
    }

    /** The same, with what holds where the address says nothing of it. */
    Future<Reply> reads(RoutingContext context, PageSource about, List<String> below, Map<String, String> otherwise) {
        return answered(atDesk(context), about, below, false, inAddress(context, otherwise));
    }

    /** A file is sent, of which the address says more. */
    Future<Reply> takes(RoutingContext context, PageSource about, List<String> below, Map<String, String> otherwise) {
        return answered(atDesk(context), about, below, true, inAddress(context, otherwise));
    }

    private static Map<String, String> inAddress(RoutingContext context, Map<String, String> otherwise) {
        Map<String, String> fields = new HashMap<>(otherwise);
        context.queryParams().forEach(fields::put);
        return fields;
    }

    /** Something is done; the body has the fields of the desk's form. */
    Future<Reply> sends(RoutingContext context, PageSource about, List<String> below) {
        return answered(
                atDesk(context), about, below, true, JsonBody.of(context).texts());
    }

    /** Portals of clients have nothing at these addresses. */
    private Exchange atDesk(RoutingContext context) {
        return Optional.of(exchanges.of(context))
                .filter(exchange -> exchange.portal().audience() == Audience.USER)
                .orElseThrow(Refusal::notFound);
    }

    private Future<Reply> answered(
            Exchange exchange, PageSource about, List<String> below, boolean posted, Map<String, String> fields) {
        return bearers.as(exchange, (program, caller) -> {
            Asked asked = asked(exchange, program, caller, below, posted, fields);
            return desk.answer(about, program, asked)
                    .compose(answer -> answer instanceof Answer.Upload upload
                            ? Uploads.receive(
                                    exchange.context(), upload, () -> still(exchange, about, asked), heartbeat)
                            : Future.succeededFuture(reply(exchange, answer)));
        });
    }

    private Future<Boolean> still(Exchange exchange, PageSource about, Asked asked) {
        return bearers.program(exchange)
                .map(found -> found.filter(program -> desk.permits(about, program, asked))
                        .isPresent());
    }

    private static Asked asked(
            Exchange exchange,
            Program program,
            Caller caller,
            List<String> below,
            boolean posted,
            Map<String, String> fields) {
        Visit visit = exchange.visitWithoutForms(Optional.empty());
        return new Asked(
                program.owner(),
                exchange.id(),
                "",
                below,
                posted,
                fields,
                caller,
                exchange.now(),
                visit.words(),
                visit.times(),
                "",
                Optional.empty());
    }

    private static Reply reply(Exchange exchange, Answer answer) {
        if (answer instanceof Answer.Shown shown) {
            return Reply.json(
                    shown.history().map(ProgramCalls::activity).orElseGet(() -> new JsonObject(shown.model())));
        }
        if (answer instanceof Answer.File file) {
            return Reply.file(file);
        }
        if (answer instanceof Answer.Done done) {
            return Reply.json(new JsonObject().put("done", done.what()));
        }
        if (answer instanceof Answer.Mistaken mistaken) {
            return exchange.reply(mistake(exchange, mistaken.slip()));
        }
        if (answer instanceof Answer.Obstacle obstacle) {
            return exchange.reply(HttpProblem.obstacle(obstacle));
        }
        return exchange.reply(
                answer instanceof Answer.NotPermitted ? HttpProblem.outOfScope() : HttpProblem.ofStatus(404));
    }

    private static HttpProblem mistake(Exchange exchange, Slip slip) {
        HttpProblem problem = HttpProblem.mistaken(exchange.words().say(slip.text(), slip.values()));
        return slip.field().isEmpty() ? problem : problem.with("field", slip.field());
    }

    /** What the client reads, and besides who did it and why. */
    private static JsonObject activity(Answer.History history) {
        JsonObject json = ActivityJson.of(history.page());
        JsonArray items = json.getJsonArray("items");
        for (int i = 0; i < items.size(); i++) {
            items.getJsonObject(i)
                    .mergeIn(ActivityJson.behind(history.page().entries().get(i), history.staff()));
        }
        return json;
    }
}
