package app.foyer.web;

import app.foyer.account.Account;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Map;

/** What the lender holds about a client, as templates know it; what is not known is an empty text. */
final class ProfileView {
    private ProfileView() {}

    /** The address is told whole: it is the client's own, on a page that a full session alone shows. */
    static Map<String, Object> of(Visit visit) {
        var model = new HashMap<String, Object>(
                Map.of("name", "", "clientId", "", "webUserId", "", "email", "", "zone", ""));
        model.put("language", visit.words().say("language.name"));
        visit.session().ifPresent(session -> {
            Account account = session.account();
            model.put("name", account.name());
            model.put("clientId", account.clientId());
            model.put("webUserId", account.webUserId().orElse(""));
            model.put("email", account.email().orElse(""));
            model.put(
                    "zone",
                    account.zone().getDisplayName(TextStyle.FULL, visit.words().language()));
        });
        return model;
    }
}
