package app.foyer.web;

import app.foyer.identity.PortalId;
import app.foyer.proof.EmergencyCode;
import app.foyer.proof.Method;
import app.foyer.proof.OneTimeCode;
import app.foyer.signin.SignInStep;
import app.foyer.signin.SignInStep.Offer;
import app.foyer.view.QrCode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** A step of the sign-in as the API tells it. */
final class StepJson implements SignInStep.Cases<JsonObject> {
    private final PortalId portal;
    private final StepWords words;
    private final JsonObject common;

    private StepJson(SignInStep step, Exchange exchange, Pages pages) {
        this.portal = exchange.id();
        Visit visit = exchange.visitWithoutForms(Optional.empty());
        this.words = new StepWords(visit.words());
        this.common = new JsonObject().put("title", words.title(step)).put("message", message(step, visit, pages));
    }

    static JsonObject of(SignInStep step, Exchange exchange, Pages pages) {
        return step.match(new StepJson(step, exchange, pages));
    }

    @Override
    public JsonObject password() {
        return step("password");
    }

    @Override
    public JsonObject setup(SignInStep.Setup step) {
        return step("setup")
                .put("method", Method.AUTHENTICATOR_APP.id())
                .put("codeLength", OneTimeCode.LENGTH)
                .put(
                        "setup",
                        new JsonObject()
                                .put("uri", step.uri())
                                .put("secret", step.secret())
                                .put("qr", QrCode.dataUri(step.uri())))
                .put("expiresAt", step.expiresAt().toString());
    }

    @Override
    public JsonObject appCode(SignInStep.AppCode step) {
        return step("code")
                .put("method", Method.AUTHENTICATOR_APP.id())
                .put("codeLength", OneTimeCode.LENGTH)
                .put("expiresAt", step.expiresAt().toString());
    }

    @Override
    public JsonObject emailCode(SignInStep.EmailCode step) {
        JsonObject json = step("code")
                .put("method", Method.EMAIL_CODE.id())
                .put("codeLength", OneTimeCode.LENGTH)
                .put("expiresAt", step.expiresAt().toString());
        step.offer().ifPresent(offer -> json.put("offer", offer(offer)));
        step.sendAgainAt().ifPresent(time -> json.put("sendAgainAt", time.toString()));
        return json;
    }

    @Override
    public JsonObject emergencyCode(SignInStep.EmergencyCode step) {
        return step("code")
                .put("method", Method.EMERGENCY_CODE.id())
                .put("codeLength", EmergencyCode.LENGTH)
                .put("expiresAt", step.expiresAt().toString());
    }

    @Override
    public JsonObject noWayIn(SignInStep.NoWayIn step) {
        return step("no-way-in");
    }

    @Override
    public JsonObject newPassword(SignInStep.NewPassword step) {
        return step("new-password")
                .put("minLength", step.minLength())
                .put("expiresAt", step.expiresAt().toString());
    }

    @Override
    public JsonObject signedIn() {
        return step("signed-in");
    }

    private JsonObject step(String name) {
        return new JsonObject().put("step", name).mergeIn(common);
    }

    private JsonObject message(SignInStep step, Visit visit, Pages pages) {
        JsonArray links = new JsonArray();
        for (StepLink link : StepLink.of(step, words)) {
            links.add(new JsonObject()
                    .put("id", link.id())
                    .put("text", link.text())
                    .put("href", "/" + portal + "/api/sign-in/" + link.path())
                    .put("method", "POST"));
        }
        return new JsonObject()
                .put("text", StepWords.sentence(step, visit.times()))
                .put("html", pages.message(visit, step))
                .put("links", links);
    }

    private JsonObject offer(Offer offer) {
        JsonObject json = new JsonObject()
                .put("id", "email-default")
                .put("text", words.words().say("signIn.offer.text"));
        offer.answer().ifPresent(always -> json.put("answer", always ? Method.EMAIL_CODE.id() : null));
        return json;
    }
}
