package app.foyer.desk;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The clients: found by what is known of them, looked at, and helped. */
record ClientsArea(
        Clients clients, ClientPictures pictures, ClientChanges changes, FactorHelp factors, EmergencyHelp emergency)
        implements Area {
    private static final Map<String, Action> ACTIONS = Map.of(
            ClientForms.EMERGENCY_CODE, Action.CREATE_EMERGENCY_CODE,
            FactorForms.PREFER, Action.PREFER_METHOD,
            FactorForms.RESET, Action.RESET_MULTI_FACTOR,
            FactorForms.PASSWORD, Action.DEMAND_PASSWORD,
            ClientForms.WEB_USER_ID, Action.CHANGE_WEB_USER_ID,
            ClientForms.DETAILS, Action.CORRECT_CLIENT,
            ClientForms.END_SESSIONS, Action.END_CLIENT_SESSIONS,
            ClientForms.CLOSE, Action.CLOSE_CLIENT,
            ClientForms.REOPEN, Action.REOPEN_CLIENT);

    static ClientsArea of(ClientDesk desk, ClientPictures pictures, Traces traces) {
        return new ClientsArea(
                desk.clients(),
                pictures,
                new ClientChanges(desk, traces),
                new FactorHelp(desk, traces),
                new EmergencyHelp(desk, pictures));
    }

    @Override
    public Optional<Action> action(Asked asked) {
        List<String> below = asked.below();
        if (isSearch(asked)) {
            return Optional.of(Action.SEE_CLIENTS);
        }
        if (asked.posted()) {
            return below.size() == 2 ? Optional.ofNullable(ACTIONS.get(below.get(1))) : Optional.empty();
        }
        boolean isThere =
                below.size() == 1 || below.get(1).equals(ClientPages.ACTIVITY) || ACTIONS.containsKey(below.get(1));
        return isThere ? Optional.of(Action.SEE_CLIENTS) : Optional.empty();
    }

    @Override
    public Future<Answer> show(Asked asked) {
        return isSearch(asked)
                ? Future.succeededFuture(pictures.nothingSought(asked))
                : with(asked, client -> pictures.of(asked, client));
    }

    /** A search is a form, too: an address would keep whom somebody looked for. */
    @Override
    public Future<Answer> act(Asked asked, Action action) {
        return switch (action) {
            case SEE_CLIENTS -> pictures.found(asked);
            case CREATE_EMERGENCY_CODE -> with(asked, client -> emergency.create(asked, client));
            case PREFER_METHOD, RESET_MULTI_FACTOR, DEMAND_PASSWORD ->
                with(asked, client -> factors.make(asked, action, client));
            default -> with(asked, client -> changes.make(asked, action, client));
        };
    }

    private static boolean isSearch(Asked asked) {
        return asked.posted()
                ? asked.below().equals(List.of(ClientPages.SEARCH))
                : asked.below().isEmpty() || asked.below().equals(List.of(ClientPages.SEARCH));
    }

    private Future<Answer> with(Asked asked, Function<Client, Future<Answer>> work) {
        return Ids.account(asked.below().get(0))
                .map(clients::find)
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .compose(found -> found.map(work).orElseGet(() -> Future.succeededFuture(new Answer.Missing())));
    }
}
