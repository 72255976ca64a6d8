package app.foyer.transfer;

import app.foyer.activity.ActivityWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What became another, by name. */
final class Differences {
    private Differences() {}

    static List<String> between(ClientState before, ClientState after, boolean app) {
        List<String> what = new ArrayList<>();
        add(what, "name", before, after, ClientState::name);
        add(what, "email", before, after, state -> List.of(state.email(), state.emailConfirmed()));
        add(what, "phone", before, after, ClientState::phone);
        add(what, ActivityWords.WEB_USER_ID, before, after, ClientState::webUserId);
        add(what, "time-zone", before, after, ClientState::zone);
        add(what, "status", before, after, ClientState::active);
        add(
                what,
                ActivityWords.PASSWORD,
                before,
                after,
                state -> List.of(state.passwordHash(), state.mustChangePassword()));
        if (app) {
            what.add(ActivityWords.APP);
        }
        return what;
    }

    private static void add(
            List<String> what, String name, ClientState before, ClientState after, Function<ClientState, ?> part) {
        if (!part.apply(before).equals(part.apply(after))) {
            what.add(name);
        }
    }
}
