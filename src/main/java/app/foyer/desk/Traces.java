package app.foyer.desk;

import app.foyer.activity.ActivityAddresses;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.identity.AccountId;
import app.foyer.identity.SessionId;
import app.foyer.session.SessionTopics;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What staff leave behind: an entry with who and why, and hints for pages that are open. */
record Traces(Vertx vertx) {

    /** The one entry of an action, in the activity of whom it concerns. */
    ActivityEntry entry(Asked asked, AccountId about, ActivityEvent event, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put(ActivityWords.BY, asked.who().id().toString());
        if (!asked.reason().isEmpty()) {
            all.put(ActivityWords.WHY, asked.reason());
        }
        return ActivityEntry.of(about, asked.portal(), asked.now(), event, all, asked.caller());
    }

    /** The one entry of an action that concerns nobody else, or so many that each has their own. */
    ActivityEntry own(Asked asked, ActivityEvent event, Map<String, String> facts) {
        return ActivityEntry.of(asked.who().id(), asked.portal(), asked.now(), event, facts, asked.caller());
    }

    /** Told after the commit: open pages of these sessions end, and open activity shows what is new. */
    void hint(AccountId about, List<SessionId> ended) {
        ended.forEach(session -> SessionTopics.ENDED.hint(vertx, session.toString()));
        ActivityAddresses.appended(vertx, about);
    }
}
