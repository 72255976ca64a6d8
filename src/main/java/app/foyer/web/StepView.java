package app.foyer.web;

import app.foyer.portal.PageSource;
import app.foyer.signin.SignInStep;
import com.google.common.base.Splitter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A step as templates know it. Every part is there at every step; a part that says nothing is {@code false}. */
final class StepView implements SignInStep.Cases<Map<String, Object>> {
    private static final int KEY_GROUP = 4;

    private final Visit visit;
    private final Optional<Mistake> mistake;
    private final String typed;
    private final StepWords words;
    private final QrDrawing codes;

    /**
     * Draws for one visit.
     *
     * @param typed what the visitor sent and may correct: the identifier, or the code
     */
    StepView(QrDrawing codes, Visit visit, Optional<Mistake> mistake, String typed) {
        this.codes = codes;
        this.visit = visit;
        this.mistake = mistake;
        this.typed = typed;
        this.words = new StepWords(visit.words());
    }

    Map<String, Object> model(SignInStep step) {
        var model = new HashMap<String, Object>();
        model.put("title", words.title(step));
        model.put("sentence", StepWords.sentence(step, visit.times()));
        model.put("mistake", mistake(mistake));
        for (String part :
                List.of("setup", "sent", "again", "offer", "note", "lead", "contact", "second", "newPassword")) {
            model.put(part, false);
        }
        model.put("links", List.of());
        model.put("fields", List.of());
        model.put("forms", List.of());
        model.put("submit", visit.words().say("signIn.continue"));
        model.put("action", visit.path("sign-in/code"));
        model.putAll(step.match(this));
        return model;
    }

    @Override
    public Map<String, Object> password() {
        var fields = new FieldViews(words, mistake, typed);
        return Map.of(
                "fields", List.of(fields.identifier(visit.portal()), fields.password()),
                "submit", visit.words().say("signIn.password.submit"),
                "action", visit.path("sign-in"));
    }

    @Override
    public Map<String, Object> setup(SignInStep.Setup step) {
        var parts = new HashMap<String, Object>();
        parts.put(
                "setup",
                Map.of(
                        "uri", step.uri(),
                        "qr", codes.svg(step.uri(), visit.words().say("signIn.setup.qr")),
                        "key", step.secret(),
                        "groups", groups(step.secret())));
        if (step.afterEmail()) {
            parts.put("note", visit.words().say("signIn.setup.afterEmail"));
        }
        return step.afterEmail()
                ? second(Optional.of(link("foyer-email-code", words.notNow())), false, "", parts)
                : second(
                        step.emailLink().map(this::link),
                        step.emergencyLink(),
                        visit.words().say("signIn.setup.lead"),
                        parts);
    }

    @Override
    public Map<String, Object> appCode(SignInStep.AppCode step) {
        return second(
                step.emailLink().map(this::link),
                step.emergencyLink(),
                visit.words().say("signIn.appCode.lead"),
                Map.of());
    }

    @Override
    public Map<String, Object> emailCode(SignInStep.EmailCode step) {
        boolean noted = step.appLink().filter(SignInStep.AppLink::noted).isPresent();
        var parts = new HashMap<String, Object>();
        step.mail().ifPresent(mail -> parts.put("sent", sent(mail)));
        parts.put("again", again(step));
        step.offer().ifPresent(offer -> parts.put("offer", offer(offer)));
        if (noted) {
            parts.put("note", visit.words().say("signIn.emailCode.appNoted"));
        }
        return second(step.appLink().filter(link -> !link.noted()).map(this::link), step.emergencyLink(), "", parts);
    }

    @Override
    public Map<String, Object> emergencyCode(SignInStep.EmergencyCode step) {
        var field = new FieldViews(words, mistake, typed).emergencyCode();
        return second(step.back().map(this::link), false, "", Map.of("fields", List.of(field)));
    }

    @Override
    public Map<String, Object> noWayIn(SignInStep.NoWayIn step) {
        return Map.of(
                "contact",
                true,
                "links",
                step.emergencyLink() ? List.of(byPhone()) : List.of(),
                "forms",
                List.of(form("emergency-code", "sign-in/emergency-code"), form("restart", "sign-in/restart")));
    }

    @Override
    public Map<String, Object> newPassword(SignInStep.NewPassword step) {
        return Map.of(
                "newPassword", Map.of("username", step.username()),
                "fields", List.of(new FieldViews(words, mistake, "").newPassword(step.minLength(), true)),
                "submit", visit.words().say("newPassword.submit"),
                "action", visit.path("sign-in/new-password"),
                "forms", List.of(form("restart", "sign-in/restart")));
    }

    @Override
    public Map<String, Object> signedIn() {
        return Map.of("links", List.of());
    }

    /** What all second steps have: the code field, the ways elsewhere, and the forms behind them. */
    private Map<String, Object> second(
            Optional<Map<String, Object>> link, boolean byPhone, String lead, Map<String, Object> parts) {
        var model = new HashMap<String, Object>();
        model.put("second", true);
        model.put("lead", link.isPresent() && !lead.isEmpty() ? lead : false);
        model.put(
                "links",
                Stream.concat(link.stream(), byPhone ? Stream.of(byPhone()) : Stream.empty())
                        .toList());
        model.put("fields", List.of(new FieldViews(words, mistake, typed).code()));
        model.put(
                "forms",
                List.of(
                        form("email-code", "sign-in/email-code"),
                        form("authenticator-app", "sign-in/authenticator-app"),
                        form("emergency-code", "sign-in/emergency-code"),
                        form("default", "sign-in/default"),
                        form("restart", "sign-in/restart")));
        model.putAll(parts);
        return model;
    }

    private Map<String, Object> form(String id, String below) {
        return Map.of("id", "foyer-" + id, "action", visit.path(below));
    }

    private Map<String, Object> link(SignInStep.EmailLink link) {
        return link("foyer-email-code", words.link(link));
    }

    private Map<String, Object> byPhone() {
        return link("foyer-emergency-code", words.byPhone());
    }

    private Map<String, Object> link(SignInStep.Back back) {
        String form = back == SignInStep.Back.EMAIL_CODE ? "foyer-email-code" : "foyer-authenticator-app";
        return link(form, words.link(back));
    }

    private Map<String, Object> link(SignInStep.AppLink link) {
        return link("foyer-authenticator-app", words.link(link));
    }

    private static Map<String, Object> link(String form, String text) {
        return Map.of("form", form, "text", text);
    }

    static Object mistake(Optional<Mistake> made) {
        return made.<Object>map(StepView::mistake).orElse(false);
    }

    private static Map<String, Object> mistake(Mistake mistake) {
        return Map.of("summary", mistake.summary(), "field", mistake.field(), "advice", mistake.advice());
    }

    private Map<String, Object> sent(SignInStep.SentMail mail) {
        boolean waiting = mail.state() == SignInStep.MailState.WAITING;
        return Map.of(
                "state",
                words.mailState(mail.state()),
                "waiting",
                waiting,
                "refused",
                mail.state() == SignInStep.MailState.REFUSED,
                "stepPath",
                visit.path("sign-in"));
    }

    private Map<String, Object> again(SignInStep.EmailCode step) {
        var at = step.sendAgainAt();
        long seconds = at.map(
                        time -> Math.max(0, Duration.between(visit.now(), time).toSeconds()))
                .orElse(0L);
        return Map.of(
                "caption",
                words.send(step),
                "possible",
                at.isPresent(),
                "seconds",
                seconds,
                "at",
                at.map(visit.times()::from).orElse(""));
    }

    private Map<String, Object> offer(SignInStep.Offer offer) {
        return Map.of(
                "yes", offer.answer().orElse(false),
                "no", offer.answer().map(answer -> !answer).orElse(false),
                "answered", offer.answer().isPresent(),
                "undoneAt", securityPage());
    }

    /** The title of the page where a default is undone, or empty when the portal has none. */
    private String securityPage() {
        return visit.portal().pages().stream()
                .filter(page -> page.source() == PageSource.SECURITY)
                .map(page -> visit.portal().title(page, visit.words()))
                .findFirst()
                .orElse("");
    }

    private static List<String> groups(String key) {
        return Splitter.fixedLength(KEY_GROUP).splitToList(key);
    }
}
