package app.foyer.signin;

import app.foyer.account.NewPassword;
import app.foyer.account.Password;
import app.foyer.account.PasswordAddresses;
import app.foyer.account.PasswordFlaw;
import app.foyer.account.PasswordRules;
import app.foyer.account.PasswordVerdict;
import app.foyer.email.Notices;
import app.foyer.identity.Caller;
import app.foyer.portal.Audience;
import app.foyer.portal.Portal;
import app.foyer.proof.Method;
import app.foyer.secret.KeyedHash;
import app.foyer.secret.Token;
import app.foyer.session.Session;
import app.foyer.session.SessionPolicy;
import app.foyer.session.SessionService;
import app.foyer.signin.PasswordChanges.InSession;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Changes the password of a client who is signed in: asks for the present one, judges the new one, stores it. */
public final class OwnPasswordService implements OwnPassword {
    private final Vertx vertx;
    private final PasswordStore store;
    private final KeyedHash hash;
    private final SecureRandom random;

    public OwnPasswordService(
            Vertx vertx,
            PasswordChanges changes,
            Notices notices,
            SessionPolicy sessions,
            KeyedHash hash,
            InstantSource clock,
            SecureRandom random) {
        this.vertx = vertx;
        this.store = new PasswordStore(vertx, changes, notices, sessions, clock);
        this.hash = hash;
        this.random = random;
    }

    /** An e-mailed code is a fallback: whoever reads the mailbox must not shut out whoever holds the app. */
    @Override
    public Future<Optional<PasswordRules>> rules(Portal portal, Session session) {
        Future<Boolean> lacksApp = session.method() == Method.EMAIL_CODE
                ? store.hasApp(session.account(), portal.id())
                : Future.succeededFuture(false);
        return lacksApp.map(lacks -> lacks
                ? Optional.empty()
                : Optional.of(PasswordLength.at(portal.multiFactor().method(), session.method())));
    }

    @Override
    public Future<PasswordChange> change(
            Portal portal, Session session, Optional<Password> current, String wanted, Caller caller) {
        return rules(portal, session).compose(rules -> {
            if (rules.isEmpty()) {
                return Future.succeededFuture(new PasswordChange.NeedsApp());
            }
            if (current.isEmpty()) {
                return Future.succeededFuture(new PasswordChange.WrongPassword());
            }
            return PasswordAddresses.CONFIRM
                    .ask(
                            vertx,
                            new PasswordAddresses.Confirm(
                                    portal.id(),
                                    session.account(),
                                    portal.audience() != Audience.CLIENT,
                                    current.get(),
                                    caller))
                    .compose(verdict -> verdict.match(new PasswordVerdict.Cases<>() {
                        @Override
                        public Future<PasswordChange> correct(PasswordVerdict.Correct correct) {
                            return replace(rules.get(), portal, session, wanted, caller);
                        }

                        @Override
                        public Future<PasswordChange> refused() {
                            return Future.succeededFuture(new PasswordChange.WrongPassword());
                        }

                        @Override
                        public Future<PasswordChange> waitUntil(Instant until) {
                            return Future.succeededFuture(new PasswordChange.WaitUntil(until));
                        }

                        @Override
                        public Future<PasswordChange> busy(Instant until) {
                            return Future.succeededFuture(new PasswordChange.Busy(until));
                        }
                    }));
        });
    }

    private Future<PasswordChange> replace(
            PasswordRules rules, Portal portal, Session session, String wanted, Caller caller) {
        PasswordRules.Owner owner = new PasswordRules.Owner(session.account(), portal.name());
        return PasswordAddresses.REPLACE
                .ask(vertx, new PasswordAddresses.Replace(rules, owner, wanted))
                .compose(answer -> answer.match(new NewPassword.Cases<>() {
                    @Override
                    public Future<PasswordChange> ready(NewPassword.Ready ready) {
                        return store(ready, portal, session, caller);
                    }

                    @Override
                    public Future<PasswordChange> flawed(PasswordFlaw flaw) {
                        return Future.succeededFuture(new PasswordChange.Flawed(flaw));
                    }

                    @Override
                    public Future<PasswordChange> busy(Instant until) {
                        return Future.succeededFuture(new PasswordChange.Busy(until));
                    }

                    @Override
                    public Future<PasswordChange> gone() {
                        return Future.succeededFuture(new PasswordChange.Over());
                    }
                }));
    }

    private Future<PasswordChange> store(NewPassword.Ready ready, Portal portal, Session session, Caller caller) {
        Token token = Token.random(random);
        InSession by = new InSession(session.id(), SessionService.digest(hash, portal.id(), token));
        return store.store(ready, by, session.account(), portal.id(), caller)
                .map(stored -> stored ? new PasswordChange.Changed(token) : new PasswordChange.Over());
    }
}
