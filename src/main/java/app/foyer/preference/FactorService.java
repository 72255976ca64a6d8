package app.foyer.preference;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.email.Notices;
import app.foyer.identity.AccountId;
import app.foyer.preference.FactorAddresses.Act;
import app.foyer.preference.FactorAddresses.Cleared;
import app.foyer.preference.FactorAddresses.Prefer;
import app.foyer.preference.FactorAddresses.Reset;
import app.foyer.preference.Factors.Clearing;
import app.foyer.preference.Factors.Kind;
import app.foyer.preference.Factors.Preference;
import app.foyer.preference.Factors.Told;
import app.foyer.preference.PreferenceAddresses.Changed;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Changes, for staff, how somebody proves who they are, who is told each time. */
final class FactorService {
    private final Factors factors;
    private final Notices notices;
    private final InstantSource clock;
    private final Consumer<AccountId> appended;

    FactorService(Factors factors, Notices notices, InstantSource clock, Consumer<AccountId> appended) {
        this.factors = factors;
        this.notices = notices;
        this.clock = clock;
        this.appended = appended;
    }

    /** A switch-off that has ended before it began is none. */
    Future<Changed> prefer(Prefer question) {
        Instant now = clock.instant();
        if (question.until().filter(until -> !until.isAfter(now)).isPresent()) {
            return Future.succeededFuture(new Changed(false));
        }
        Preference preference = new Preference(
                question.account(),
                question.method(),
                question.until(),
                question.act().why(),
                now);
        return factors.prefer(
                        preference,
                        client ->
                                told(client, question.act(), ActivityEvent.PREFERRED_METHOD_SET, facts(question), now))
                .onSuccess(changed -> appended.accept(question.account()))
                .map(Changed::new);
    }

    Future<Optional<Cleared>> reset(Reset question, Kind kind) {
        Instant now = clock.instant();
        Clearing clearing = new Clearing(question.account(), kind, question.only(), question.endsSessions(), now);
        Map<String, String> facts =
                Map.of(ActivityWords.PORTALS, question.only().isPresent() ? ActivityWords.ONE : ActivityWords.ALL);
        return factors.clear(
                        clearing, client -> told(client, question.act(), ActivityEvent.MULTI_FACTOR_RESET, facts, now))
                .onSuccess(cleared -> appended.accept(question.account()));
    }

    private static Map<String, String> facts(Prefer question) {
        Map<String, String> facts = new HashMap<>();
        question.method().ifPresent(method -> facts.put(ActivityWords.METHOD, method.id()));
        question.until().ifPresent(until -> facts.put(ActivityWords.UNTIL, until.toString()));
        return facts;
    }

    private Told told(Account client, Act act, ActivityEvent event, Map<String, String> facts, Instant now) {
        Map<String, String> all = new HashMap<>(facts);
        all.put(ActivityWords.BY, act.by().toString());
        all.put(ActivityWords.WHY, act.why());
        return new Told(
                ActivityEntry.of(client.id(), act.portal(), now, event, all, act.caller()),
                notices.signInChanged(client, act.portal(), now));
    }
}
