package app.foyer.desk;

import app.foyer.account.StaffAccounts;
import app.foyer.account.Typed;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.desk.Answer.Done;
import app.foyer.desk.Answer.Mistaken;
import app.foyer.desk.Answer.Shown;
import app.foyer.desk.Asked.Slip;
import app.foyer.desk.TokensView.Created;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The access tokens of programs: made by admins in their own name, and taken back by any admin. */
record TokensArea(Programs programs, StaffAccounts staff, Traces traces) implements Area {
    static final String NEW = "new";
    static final String CREATE = "create";
    static final String REVOKE = "revoke";
    /** How long a token may count; there is none for ever. */
    static final List<Integer> DAYS = List.of(30, 90, 365);

    private static final int LONGEST_NAME = 60;

    @Override
    public Optional<Action> action(Asked asked) {
        List<String> below = asked.below();
        if (below.equals(List.of(NEW, CREATE))) {
            return Optional.of(asked.posted() ? Action.CREATE_TOKEN : Action.SEE_TOKENS);
        }
        if (below.size() == 2 && below.get(1).equals(REVOKE)) {
            return Optional.of(asked.posted() ? Action.REVOKE_TOKEN : Action.SEE_TOKENS);
        }
        return below.size() < 2 && !asked.posted() ? Optional.of(Action.SEE_TOKENS) : Optional.empty();
    }

    @Override
    public Future<Answer> show(Asked asked) {
        return asked.below().isEmpty() || asked.below().get(0).equals(NEW)
                ? list(asked, Optional.empty())
                : with(
                        asked,
                        token ->
                                names().map(names -> new Shown(token.name(), new TokensView(asked, names).one(token))));
    }

    @Override
    public Future<Answer> act(Asked asked, Action action) {
        return action == Action.CREATE_TOKEN ? create(asked) : with(asked, token -> revoke(asked, token));
    }

    private Future<Answer> create(Asked asked) {
        String name = Typed.line(asked.field("name"));
        Set<Scope> scopes = Arrays.stream(Scope.values())
                .filter(scope -> asked.field(TokensView.box(scope)).equals(TokensView.TICKED))
                .collect(Collectors.toSet());
        Optional<Integer> days = DAYS.stream()
                .filter(each -> asked.field("days").equals(each.toString()))
                .findFirst();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return mistaken("name", "desk.mistake.noTokenName");
        }
        if (scopes.isEmpty()) {
            return mistaken("scopes", "desk.mistake.noScope");
        }
        if (days.isEmpty()) {
            return mistaken("days", "desk.mistake.noDays");
        }
        AccessToken token = new AccessToken(
                UUID.randomUUID(),
                name,
                scopes,
                asked.who().id(),
                asked.now(),
                asked.now().plus(Duration.ofDays(days.get())),
                Optional.empty(),
                Optional.empty());
        return programs.create(token, traces.entry(asked, token.owner(), ActivityEvent.TOKEN_CREATED, facts(token)))
                .compose(secret -> {
                    traces.hint(token.owner(), List.of());
                    return list(asked, Optional.of(new Created(token, secret)));
                });
    }

    private Future<Answer> revoke(Asked asked, AccessToken token) {
        return programs.tokens()
                .revoke(token.id(), traces.entry(asked, token.owner(), ActivityEvent.TOKEN_REVOKED, facts(token)))
                .map(revoked -> {
                    traces.hint(token.owner(), List.of());
                    return new Done(token.id().toString(), revoked ? "tokenRevoked" : "nothing");
                });
    }

    private static Map<String, String> facts(AccessToken token) {
        return Map.of(ActivityWords.TOKEN, token.name());
    }

    private Future<Answer> list(Asked asked, Optional<Created> created) {
        return programs.tokens()
                .all()
                .compose(tokens ->
                        names().map(names -> new Shown("", new TokensView(asked, names).list(tokens, created))));
    }

    private Future<Answer> with(Asked asked, TokenWork work) {
        return Ids.uuid(asked.below().get(0))
                .map(programs.tokens()::find)
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .compose(found -> found.map(work::on).orElseGet(() -> Future.succeededFuture(new Answer.Missing())));
    }

    private interface TokenWork {
        Future<Answer> on(AccessToken token);
    }

    private Future<StaffNames> names() {
        return StaffNames.of(staff);
    }

    private static Future<Answer> mistaken(String field, String text) {
        return Future.succeededFuture(new Mistaken(new Slip(field, text)));
    }
}
