package app.foyer.web;

import app.foyer.account.Password;
import app.foyer.identity.Caller;
import app.foyer.portal.Portal;
import app.foyer.proof.Method;
import app.foyer.proof.TypedCode;
import app.foyer.secret.Token;
import app.foyer.session.SignedIn;
import app.foyer.signin.Answer;
import app.foyer.signin.Journey;
import app.foyer.signin.SignInStep;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The way in and out for browsers. Each step is its own page, and each form also works with scripts off. */
final class SignInPages {
    private static final String BASE = "/:portal/sign-in";
    private static final String NONE = "none";

    private final Pages pages;
    private final Exchanges exchanges;
    private final Visitors visitors;
    private final Journey journey;
    private final SignedIn signedIn;

    SignInPages(Pages pages, Exchanges exchanges, Visitors visitors, Journey journey, SignedIn signedIn) {
        this.pages = pages;
        this.exchanges = exchanges;
        this.visitors = visitors;
        this.journey = journey;
        this.signedIn = signedIn;
    }

    void mount(Routes routes, PostedForms forms) {
        routes.get(BASE, context -> current(exchanges.of(context)));
        routes.post(BASE, forms.to(this::password));
        routes.post(BASE + "/code", forms.to(this::code));
        routes.post(BASE + "/email-code", forms.to(asking(journey::sendEmailCode)));
        routes.post(BASE + "/authenticator-app", forms.to(asking(journey::useAuthenticatorApp)));
        routes.post(BASE + "/emergency-code", forms.to(asking(journey::useEmergencyCode)));
        routes.post(BASE + "/new-password", forms.to(this::newPassword));
        routes.post(BASE + "/restart", forms.to(asking(journey::restart)));
        routes.post(BASE + "/default", forms.to(this::chooseDefault));
        routes.post("/:portal/sign-out", forms.to((exchange, fields) -> signOut(exchange)));
        backFromForms(routes);
    }

    /** Draws a step for somebody who is not signed in. */
    Reply draw(Exchange exchange, SignInStep step) {
        if (exchange.isOutdated(Optional.empty())) {
            return PageMoves.refresh();
        }
        Visit visit = exchange.visit(Optional.empty());
        String note = step instanceof SignInStep.Password ? farewell(exchange) : "";
        return Reply.html(
                200, note.isEmpty() ? pages.signIn(visit, step, Optional.empty(), "") : pages.signedOut(visit, note));
    }

    /** A browser that still has the cookie of a session did not sign out by itself. */
    private static String farewell(Exchange exchange) {
        if (exchange.request().params().contains(PageMoves.PASSWORD_CHOSEN)) {
            return exchange.words().say("invitation.chosen");
        }
        if (exchange.session().isPresent()) {
            return exchange.words().say("signIn.ended");
        }
        return exchange.request().params().contains(PageMoves.SIGNED_OUT)
                ? exchange.words().say("signIn.signedOut")
                : "";
    }

    private Reply drawn(int status, Exchange exchange, SignInStep step, Mistake mistake, String typed) {
        return Reply.html(status, pages.signIn(exchange.visit(Optional.empty()), step, Optional.of(mistake), typed))
                .with("HX-Replace-Url", exchange.path("sign-in"));
    }

    /** Loading the address of a form again, or coming back to it, asks for the step; it never does the form's work. */
    private void backFromForms(Routes routes) {
        Function<RoutingContext, Future<Reply>> toSignIn =
                context -> Future.succeededFuture(PageMoves.signIn(exchanges.of(context)));
        for (String form : List.of(
                "code", "email-code", "authenticator-app", "emergency-code", "new-password", "restart", "default")) {
            routes.get(BASE + "/" + form, toSignIn);
        }
        routes.get("/:portal/sign-out", context -> Future.succeededFuture(PageMoves.home(exchanges.of(context))));
    }

    private Future<Reply> current(Exchange exchange) {
        return visitors.whereabouts(exchange)
                .map(found -> found.session().isPresent() ? PageMoves.home(exchange) : draw(exchange, found.step()));
    }

    private Future<Reply> password(Exchange exchange, FormFields fields) {
        String identifier = fields.text("identifier");
        return Password.parse(fields.text("password"))
                .map(password ->
                        journey.password(exchange.portal(), exchange.signIn(), identifier, password, exchange.caller()))
                .orElseGet(() -> Future.succeededFuture(new Answer.Refused()))
                .compose(answer -> told(exchange, answer, identifier));
    }

    private Future<Reply> code(Exchange exchange, FormFields fields) {
        String typed = fields.text("code");
        return TypedCode.parse(typed)
                .map(code -> journey.code(exchange.portal(), exchange.signIn(), code, exchange.caller())
                        .compose(answer -> told(exchange, answer, typed)))
                .orElseGet(() -> malformed(exchange, typed));
    }

    /** Not an attempt: nothing of another length can be a code. */
    private Future<Reply> malformed(Exchange exchange, String typed) {
        return visitors.whereabouts(exchange).compose(found -> {
            if (found.session().isPresent()) {
                return Future.succeededFuture(PageMoves.home(exchange));
            }
            return found.step() instanceof SignInStep.Password
                    ? told(exchange, new Answer.NoSignIn(), "")
                    : Future.succeededFuture(drawn(
                            422,
                            exchange,
                            found.step(),
                            Mistake.at("code", exchange.words().say(complete(found.step()))),
                            typed));
        });
    }

    private static String complete(SignInStep step) {
        return step instanceof SignInStep.EmergencyCode ? "mistake.twelveDigits" : "mistake.sixDigits";
    }

    private Future<Reply> newPassword(Exchange exchange, FormFields fields) {
        String typed = fields.text(PasswordForm.NEW);
        return journey.newPassword(exchange.portal(), exchange.signIn(), typed, exchange.caller())
                .compose(answer -> told(exchange, answer, ""));
    }

    private Future<Reply> chooseDefault(Exchange exchange, FormFields fields) {
        String method = fields.text("method");
        boolean email = method.equals(Method.EMAIL_CODE.id());
        if (!email && !method.equals(NONE)) {
            throw new Refusal(HttpProblem.malformed("There is no such choice."));
        }
        return journey.chooseDefault(exchange.portal(), exchange.signIn(), email, exchange.caller())
                .compose(answer -> told(exchange, answer, ""));
    }

    private BiFunction<Exchange, FormFields, Future<Reply>> asking(Ask ask) {
        return (exchange, fields) -> ask.of(exchange.portal(), exchange.signIn(), exchange.caller())
                .compose(answer -> told(exchange, answer, ""));
    }

    private Future<Reply> told(Exchange exchange, Answer answer, String typed) {
        AnswerProblem.of(answer).ifPresent(Trace.of(exchange.context())::ended);
        return visitors.keep(answer, exchange).map(kept -> AnswerPage.of(kept, pages, exchange, typed));
    }

    private Future<Reply> signOut(Exchange exchange) {
        return SigningOut.of(exchange, signedIn).map(done -> SigningOut.clearing(PageMoves.signedOut(exchange)));
    }

    /** The page again, fresh: whoever typed in good faith only has to do it once more. */
    Future<Reply> stale(Exchange exchange) {
        Trace.of(exchange.context())
                .ended(HttpProblem.of("stale-form", 403, "Stale form", "This form is too old or not your own."));
        return visitors.whereabouts(exchange)
                .map(found -> found.session().isPresent()
                        ? Reply.html(403, pages.error(exchange.visit(found.session()), 403, Optional.empty()))
                        : drawn(
                                403,
                                exchange,
                                found.step(),
                                Mistake.of(exchange.words().say("mistake.stale")),
                                ""));
    }

    /** A request that needs nothing but the sign-in itself. */
    @FunctionalInterface
    private interface Ask {
        Future<Answer> of(Portal portal, Optional<Token> signIn, Caller caller);
    }
}
