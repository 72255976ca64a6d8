package app.foyer.scenario;

import app.foyer.identity.PortalId;
import app.foyer.scenario.Visit.Answer;
import app.foyer.scenario.Visit.Page;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** One client on the way through a scenario: what they do, and what they have seen so far. */
final class Walk implements Step.Cases<Optional<String>> {
    private static final Pattern CODE = Pattern.compile("(?m)^[0-9]{6}$");
    private static final Optional<String> DONE = Optional.empty();

    private final Engine engine;
    private final Engine.Person client;
    private final Visit visit;
    private Answer last = new Answer(200, new JsonObject().put("step", "password"));
    private Page page = new Page(0, "");
    private String secret;
    private String typed = "";

    Walk(Engine engine, PortalId portal, ClientKind kind) {
        this.engine = engine;
        this.client = engine.newClient(kind, portal);
        this.visit = new Visit(engine.origin() + "/" + portal);
        this.secret = client.secret().orElse("");
    }

    /** Takes a step; answers what is wrong when it could not be taken, or when something expected is not so. */
    Optional<String> take(Step step) {
        return step.action().match(this);
    }

    @Override
    public Optional<String> signIn(Step.SignIn signIn) {
        boolean right = signIn.password() == PasswordKind.RIGHT_PASSWORD;
        last = visit.call(
                "POST",
                "/sign-in",
                new JsonObject()
                        .put("identifier", client.identifier())
                        .put("password", right ? client.password() : "not " + client.password()));
        return DONE;
    }

    @Override
    public Optional<String> enter(Step.Enter enter) {
        Optional<String> code = code(enter.code());
        if (code.isEmpty()) {
            return Optional.of("there is no " + enter.code().id() + " to enter here");
        }
        typed = code.get();
        last = visit.call("POST", "/sign-in/code", new JsonObject().put("code", typed));
        return DONE;
    }

    private Optional<String> code(CodeKind kind) {
        return switch (kind) {
            case APP_CODE -> appSecret().map(key -> AppCodes.codeAt(key, engine.now()));
            case EMAILED_CODE -> emailedCode();
            case SAME_CODE -> Optional.of(typed).filter(code -> !code.isEmpty());
            case WRONG_CODE -> Optional.of(wrongCode());
        };
    }

    /** At the set-up step the key that it shows goes into the app. */
    private Optional<String> appSecret() {
        JsonObject setup = last.body().getJsonObject("setup");
        if (setup != null) {
            secret = setup.getString("secret");
        }
        return Optional.of(secret).filter(key -> !key.isEmpty());
    }

    private Optional<String> emailedCode() {
        return client.email()
                .flatMap(address -> engine.mailsTo(address).stream().findFirst())
                .flatMap(mail -> Optional.of(CODE.matcher(mail.text().replace("\r", "")))
                        .filter(Matcher::find)
                        .map(Matcher::group));
    }

    /** Neither the app's code of any time near now nor the mail's: a few numbers from zero on, one is always free. */
    private String wrongCode() {
        Set<String> right = new HashSet<>(emailedCode().stream().toList());
        appSecret()
                .ifPresent(key -> LongStream.rangeClosed(-2, 2)
                        .mapToObj(steps -> AppCodes.codeAt(key, engine.now().plusSeconds(30 * steps)))
                        .forEach(right::add));
        return IntStream.iterate(0, code -> code + 1)
                .mapToObj(AppCodes::written)
                .filter(code -> !right.contains(code))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Optional<String> follow(Step.Follow follow) {
        Optional<JsonObject> link = Links.of(last).stream()
                .filter(each -> each.getString("id").equals(follow.link()))
                .findFirst();
        if (link.isEmpty()) {
            return Optional.of("the step has no link '" + follow.link() + "', it has " + Links.ids(last));
        }
        last = visit.call("POST", path(link.get().getString("href")), new JsonObject());
        return DONE;
    }

    /** Links are addresses below the server; calls are below the portal's API. */
    private static String path(String href) {
        return href.substring(href.indexOf("/api/") + "/api".length());
    }

    @Override
    public Optional<String> answer(Step.Answer answer) {
        last = visit.call(
                "POST",
                "/sign-in/default",
                new JsonObject().put("method", answer.answer() == OfferAnswer.ALWAYS ? "email-code" : null));
        return DONE;
    }

    @Override
    public Optional<String> open(Step.Open open) {
        page = visit.open(open.page().equals("home") ? "" : open.page());
        return page.status() == 200 ? DONE : Optional.of("the page answered " + page.status());
    }

    @Override
    public Optional<String> pass(Step.Pass pass) {
        engine.pass(pass.time());
        return DONE;
    }

    @Override
    public Optional<String> signOut(Step.SignOut signOut) {
        last = visit.call("POST", "/sign-out", new JsonObject());
        return DONE;
    }

    @Override
    public Optional<String> expect(Expectation expected) {
        return new Seen(engine, client, visit, last, page).missing(expected);
    }
}
