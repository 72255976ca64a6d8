package app.foyer.signin;

import app.foyer.account.Password;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import app.foyer.proof.TypedCode;
import app.foyer.secret.Token;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A journey that counts its answers, by portal. Where a visitor merely stands is not counted. */
public final class CountedJourney implements Journey {
    private final Journey journey;
    private final MeterRegistry registry;
    private final Map<Counted, Counter> counters = new ConcurrentHashMap<>();

    private record Counted(PortalId portal, String answer) {}

    public CountedJourney(Journey journey, MeterRegistry registry) {
        this.journey = journey;
        this.registry = registry;
    }

    @Override
    public Future<Answer> current(Portal portal, Optional<Token> signIn, Caller caller) {
        return count(portal, journey.current(portal, signIn, caller));
    }

    @Override
    public Future<Answer> password(
            Portal portal, Optional<Token> previous, String identifier, Password password, Caller caller) {
        return count(portal, journey.password(portal, previous, identifier, password, caller));
    }

    @Override
    public Future<Answer> code(Portal portal, Optional<Token> signIn, TypedCode code, Caller caller) {
        return count(portal, journey.code(portal, signIn, code, caller));
    }

    @Override
    public Future<Answer> sendEmailCode(Portal portal, Optional<Token> signIn, Caller caller) {
        return count(portal, journey.sendEmailCode(portal, signIn, caller));
    }

    @Override
    public Future<Answer> useAuthenticatorApp(Portal portal, Optional<Token> signIn, Caller caller) {
        return count(portal, journey.useAuthenticatorApp(portal, signIn, caller));
    }

    @Override
    public Future<Answer> useEmergencyCode(Portal portal, Optional<Token> signIn, Caller caller) {
        return count(portal, journey.useEmergencyCode(portal, signIn, caller));
    }

    @Override
    public Future<Answer> chooseDefault(Portal portal, Optional<Token> signIn, boolean email, Caller caller) {
        return count(portal, journey.chooseDefault(portal, signIn, email, caller));
    }

    @Override
    public Future<Answer> newPassword(Portal portal, Optional<Token> signIn, String typed, Caller caller) {
        return count(portal, journey.newPassword(portal, signIn, typed, caller));
    }

    @Override
    public Future<Answer> restart(Portal portal, Optional<Token> signIn, Caller caller) {
        return count(portal, journey.restart(portal, signIn, caller));
    }

    private Future<Answer> count(Portal portal, Future<Answer> answering) {
        return answering.onSuccess(answer -> answer.match(new AnswerNames())
                .ifPresent(name -> counters.computeIfAbsent(new Counted(portal.id(), name), this::counter)
                        .increment()));
    }

    private Counter counter(Counted counted) {
        return Counter.builder("foyer.sign.in.answers")
                .description("What visitors on their way in were answered")
                .tag("portal", counted.portal().value())
                .tag("answer", counted.answer())
                .register(registry);
    }
}
