package app.foyer.invitation;

import app.foyer.account.Account;
import app.foyer.account.NewPassword;
import app.foyer.account.PasswordAddresses;
import app.foyer.account.PasswordFlaw;
import app.foyer.account.PasswordRules;
import app.foyer.activity.ActivityAddresses;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.identity.Caller;
import app.foyer.secret.Digest;
import app.foyer.secret.KeyedHash;
import app.foyer.secret.Token;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Judges the first password of a member of staff, and has it stored in the same moment that uses the link up. */
public final class WelcomeService implements Welcome {
    private final Vertx vertx;
    private final Invitations invitations;
    private final KeyedHash hash;
    private final InstantSource clock;

    public WelcomeService(Vertx vertx, Invitations invitations, KeyedHash hash, InstantSource clock) {
        this.vertx = vertx;
        this.invitations = invitations;
        this.hash = hash;
        this.clock = clock;
    }

    @Override
    public Future<Optional<Account>> invited(Token token) {
        return invitations.find(NewLink.digest(hash, token), clock.instant());
    }

    /** Nothing is hashed for whoever has no link. */
    @Override
    public Future<Acceptance> choose(Place place, Token token, String typed, Caller caller) {
        return invited(token)
                .compose(found -> found.map(member -> choose(place, token, member, typed, caller))
                        .orElseGet(() -> Future.succeededFuture(new Acceptance.Over())));
    }

    private Future<Acceptance> choose(Place place, Token token, Account member, String typed, Caller caller) {
        return PasswordAddresses.REPLACE
                .ask(vertx, new PasswordAddresses.Replace(RULES, new PasswordRules.Owner(member, place.name()), typed))
                .compose(answer -> answer.match(new NewPassword.Cases<>() {
                    @Override
                    public Future<Acceptance> ready(NewPassword.Ready ready) {
                        return store(place, NewLink.digest(hash, token), member, ready.hash(), caller);
                    }

                    @Override
                    public Future<Acceptance> flawed(PasswordFlaw flaw) {
                        return Future.succeededFuture(new Acceptance.Flawed(member, flaw));
                    }

                    @Override
                    public Future<Acceptance> busy(Instant until) {
                        return Future.succeededFuture(new Acceptance.Busy(member, until));
                    }

                    @Override
                    public Future<Acceptance> gone() {
                        return Future.succeededFuture(new Acceptance.Over());
                    }
                }));
    }

    private Future<Acceptance> store(Place place, Digest token, Account member, String passwordHash, Caller caller) {
        Instant now = clock.instant();
        ActivityEntry told =
                ActivityEntry.of(member.id(), place.portal(), now, ActivityEvent.PASSWORD_CHANGED, Map.of(), caller);
        return invitations.accept(token, passwordHash, now, told).map(accepted -> {
            if (!accepted) {
                return new Acceptance.Over();
            }
            ActivityAddresses.appended(vertx, member.id());
            return new Acceptance.Accepted();
        });
    }
}
