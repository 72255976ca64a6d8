package app.foyer.web;

import app.foyer.account.Password;
import app.foyer.proof.TypedCode;
import app.foyer.session.SignedIn;
import app.foyer.signin.Answer;
import app.foyer.signin.Journey;
import app.foyer.signin.SignInStep;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;

/** The way in and out for programs: {@code /{portal}/api/sign-in} and {@code /sign-out}. */
final class SignInApi {
    private static final String BASE = "/:portal/api/sign-in";

    private final Exchanges exchanges;
    private final Visitors visitors;
    private final Journey journey;
    private final SignedIn signedIn;
    private final Pages pages;

    SignInApi(Exchanges exchanges, Visitors visitors, Journey journey, SignedIn signedIn, Pages pages) {
        this.exchanges = exchanges;
        this.visitors = visitors;
        this.journey = journey;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    void mount(Routes routes) {
        routes.get(BASE, context -> current(exchanges.of(context)));
        routes.post(BASE, answering(this::password));
        routes.post(BASE + "/code", answering(this::code));
        routes.post(BASE + "/email-code", answering(x -> journey.sendEmailCode(x.portal(), x.signIn(), x.caller())));
        routes.post(
                BASE + "/authenticator-app",
                answering(x -> journey.useAuthenticatorApp(x.portal(), x.signIn(), x.caller())));
        routes.post(
                BASE + "/emergency-code", answering(x -> journey.useEmergencyCode(x.portal(), x.signIn(), x.caller())));
        routes.post(BASE + "/default", answering(this::chooseDefault));
        routes.post(BASE + "/new-password", answering(this::newPassword));
        routes.post(BASE + "/restart", answering(x -> journey.restart(x.portal(), x.signIn(), x.caller())));
        routes.post("/:portal/api/sign-out", context -> {
            JsonBody.check(context);
            return signOut(exchanges.of(context));
        });
    }

    private Function<RoutingContext, Future<Reply>> answering(Function<Exchange, Future<Answer>> ask) {
        return context -> {
            JsonBody.check(context);
            Exchange exchange = exchanges.of(context);
            return ask.apply(exchange)
                    .compose(answer -> visitors.keep(answer, exchange))
                    .map(answer -> AnswerProblem.of(answer)
                            .map(exchange::reply)
                            .orElseGet(() -> Reply.json(StepJson.of(step(answer), exchange, pages))));
        };
    }

    /** Where an answer that is no problem leads. */
    private static SignInStep step(Answer answer) {
        if (answer instanceof Answer.At at) {
            return at.step();
        }
        return answer instanceof Answer.Begun begun ? begun.step() : new SignInStep.SignedIn();
    }

    private Future<Reply> current(Exchange exchange) {
        return visitors.whereabouts(exchange).map(found -> Reply.json(StepJson.of(found.step(), exchange, pages)));
    }

    /** What cannot be anybody's password is refused like a wrong one. */
    private Future<Answer> password(Exchange exchange) {
        JsonBody body = JsonBody.of(exchange.context());
        String identifier = body.text("identifier");
        return Password.parse(body.text("password"))
                .map(password ->
                        journey.password(exchange.portal(), exchange.signIn(), identifier, password, exchange.caller()))
                .orElseGet(() -> Future.succeededFuture(new Answer.Refused()));
    }

    private Future<Answer> code(Exchange exchange) {
        TypedCode code = TypedCode.parse(JsonBody.of(exchange.context()).text("code"))
                .orElseThrow(() -> new Refusal(HttpProblem.of(
                        "malformed-code", 400, "Not a code", "A code has six digits, and one told by phone twelve.")));
        return journey.code(exchange.portal(), exchange.signIn(), code, exchange.caller());
    }

    private Future<Answer> newPassword(Exchange exchange) {
        String typed = JsonBody.of(exchange.context()).text("password");
        return journey.newPassword(exchange.portal(), exchange.signIn(), typed, exchange.caller());
    }

    private Future<Answer> chooseDefault(Exchange exchange) {
        boolean email = DefaultChoice.of(JsonBody.of(exchange.context()));
        return journey.chooseDefault(exchange.portal(), exchange.signIn(), email, exchange.caller());
    }

    private Future<Reply> signOut(Exchange exchange) {
        return SigningOut.of(exchange, signedIn).map(Reply.empty(204)).map(SigningOut::clearing);
    }
}
