package app.foyer.signin;

import app.foyer.account.Account;
import app.foyer.account.NewPassword;
import app.foyer.activity.ActivityAddresses;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.email.Notices;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.session.SessionPolicy;
import app.foyer.session.SessionTopics;
import app.foyer.session.Sessions;
import app.foyer.signin.PasswordChanges.By;
import app.foyer.signin.PasswordChanges.Change;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Has a new password stored, with its entry and its mail, and tells who has been signed out by it. */
final class PasswordStore {
    private final Vertx vertx;
    private final PasswordChanges changes;
    private final Notices notices;
    private final SessionPolicy sessions;
    private final InstantSource clock;

    PasswordStore(Vertx vertx, PasswordChanges changes, Notices notices, SessionPolicy sessions, InstantSource clock) {
        this.vertx = vertx;
        this.changes = changes;
        this.notices = notices;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** False when nothing was changed, since another request has changed it or ended whoever asks. */
    Future<Boolean> store(NewPassword.Ready ready, By by, Account account, PortalId portal, Caller caller) {
        Instant now = clock.instant();
        Change change = new Change(
                account.id(),
                ready.replaced(),
                ready.hash(),
                by,
                new Sessions.Limits(now.minus(sessions.idle()), now.minus(sessions.absolute()), now),
                now,
                ActivityEntry.of(account.id(), portal, now, ActivityEvent.PASSWORD_CHANGED, Map.of(), caller),
                notices.passwordChanged(account, portal, caller, now));
        return changes.change(change)
                .onSuccess(changed -> changed.ifPresent(ended -> tell(account, ended)))
                .map(changed -> changed.isPresent());
    }

    Future<Boolean> hasApp(Account account, PortalId portal) {
        return changes.hasApp(account.id(), portal);
    }

    private void tell(Account account, List<Sessions.Ended> ended) {
        ended.forEach(one -> SessionTopics.ENDED.hint(vertx, one.session().toString()));
        ActivityAddresses.appended(vertx, account.id());
    }
}
