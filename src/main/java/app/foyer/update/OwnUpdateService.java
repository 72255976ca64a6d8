package app.foyer.update;

import app.foyer.account.Account;
import app.foyer.activity.ActivityAddresses;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.email.AddressCodes;
import app.foyer.email.AddressCodes.Written;
import app.foyer.email.EmailCodes.Limit;
import app.foyer.identity.Caller;
import app.foyer.proof.Method;
import app.foyer.proof.OneTimeCode;
import app.foyer.proof.Verdict;
import app.foyer.secret.KeyedHash;
import app.foyer.session.Session;
import app.foyer.update.OwnUpdate.Became;
import app.foyer.update.UpdateRequests.Another;
import app.foyer.update.UpdateRequests.Attempt;
import app.foyer.update.UpdateRequests.Bounds;
import app.foyer.update.UpdateRequests.Code;
import app.foyer.update.UpdateRequests.Known;
import app.foyer.update.UpdateRequests.Wish;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Clients' own requests, by what their session was made with. */
public final class OwnUpdateService implements OwnUpdates {
    private static final int SHOWN = 10;
    private static final int A_DAY = 10;

    private final Vertx vertx;
    private final UpdateRequests requests;
    private final AddressCodes codes;
    private final KeyedHash hash;
    private final InstantSource clock;

    public OwnUpdateService(
            Vertx vertx, UpdateRequests requests, AddressCodes codes, KeyedHash hash, InstantSource clock) {
        this.vertx = vertx;
        this.requests = requests;
        this.codes = codes;
        this.hash = hash;
        this.clock = clock;
    }

    @Override
    public Future<Known> of(Session session) {
        return requests.of(session.account().id(), SHOWN);
    }

    @Override
    public Future<OwnUpdate> ask(Session session, UpdateKind kind, String typed, Caller caller) {
        return kind.read(typed)
                .map(wanted -> requests.ask(wish(session, kind, wanted, caller)).onSuccess(told -> hint(session, told)))
                .orElseGet(() -> Future.succeededFuture(OwnUpdate.of(Became.FLAWED)));
    }

    private Wish wish(Session session, UpdateKind kind, String wanted, Caller caller) {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        Optional<Written> written = Optional.of(id)
                .filter(any -> kind.isConfirmedByCode())
                .map(request -> codes.write(request, wanted, session.account(), session.portal(), caller, now));
        List<Limit> limits = new ArrayList<>(List.of(aDay(session.account())));
        written.ifPresent(mail -> limits.addAll(mail.limits()));
        return new Wish(
                id,
                session.account().id(),
                session.portal(),
                kind,
                wanted,
                !kind.reachesTheClient() || OwnUpdates.isStrong(session),
                written.map(OwnUpdateService::code),
                limits,
                entry(session, now, ActivityEvent.UPDATE_REQUESTED, kind, Map.of(), caller));
    }

    private Limit aDay(Account account) {
        return new Limit("requests", hash.of("update-requests", account.id().toString()), A_DAY, Duration.ofDays(1));
    }

    @Override
    public Future<OwnUpdate> sendAgain(Session session, UUID request, Caller caller) {
        return own(session, request)
                .compose(found -> found.filter(own -> own.state() == UpdateState.UNCONFIRMED)
                        .map(own -> requests.send(another(session, own, caller)).onSuccess(told -> hint(session, told)))
                        .orElseGet(() -> Future.succeededFuture(OwnUpdate.of(Became.GONE))));
    }

    private Another another(Session session, UpdateRequest own, Caller caller) {
        Instant now = clock.instant();
        Written written = codes.write(own.id(), own.wanted(), session.account(), session.portal(), caller, now);
        Map<String, String> facts =
                Map.of(ActivityWords.EMAIL, written.mail().maskedEmail(), ActivityWords.METHOD, Method.EMAIL_CODE.id());
        return new Another(
                own.id(),
                session.account().id(),
                code(written),
                new Bounds(codes.sends(), codes.spacing(), codes.wrong()),
                written.limits(),
                entry(session, now, ActivityEvent.CODE_SENT, own.kind(), facts, caller));
    }

    @Override
    public Future<OwnUpdate> confirm(Session session, UUID request, String typed, Caller caller) {
        Optional<OneTimeCode> code = OneTimeCode.parse(typed);
        if (code.isEmpty()) {
            return Future.succeededFuture(OwnUpdate.of(Became.FLAWED));
        }
        Instant now = clock.instant();
        return requests.confirm(new Attempt(
                        request,
                        session.account().id(),
                        codes.digest(request, code.get()),
                        now,
                        codes.wrong(),
                        entry(session, now, ActivityEvent.UPDATE_CONFIRMED, UpdateKind.EMAIL, Map.of(), caller)))
                .map(verdict -> OwnUpdate.of(became(verdict)))
                .onSuccess(told -> hint(session, told));
    }

    private static Became became(Verdict verdict) {
        return verdict.match(new Verdict.Cases<>() {
            @Override
            public Became accepted() {
                return Became.DONE;
            }

            @Override
            public Became wrong(Verdict.Wrong wrong) {
                return Became.WRONG_CODE;
            }

            @Override
            public Became exhausted() {
                return Became.NO_MORE_CODES;
            }

            @Override
            public Became codeExpired() {
                return Became.CODE_OVER;
            }

            @Override
            public Became notAsked() {
                return Became.GONE;
            }
        });
    }

    @Override
    public Future<OwnUpdate> withdraw(Session session, UUID request, Caller caller) {
        return own(session, request)
                .compose(found -> found.map(own -> requests.withdraw(
                                request,
                                session.account().id(),
                                entry(
                                        session,
                                        clock.instant(),
                                        ActivityEvent.UPDATE_WITHDRAWN,
                                        own.kind(),
                                        Map.of(),
                                        caller)))
                        .orElseGet(() -> Future.succeededFuture(false)))
                .map(done -> OwnUpdate.of(done ? Became.DONE : Became.GONE))
                .onSuccess(told -> hint(session, told));
    }

    /** Among the client's own: another's is none. */
    private Future<Optional<UpdateRequest>> own(Session session, UUID request) {
        return of(session)
                .map(known -> known.requests().stream()
                        .filter(each -> each.id().equals(request))
                        .findFirst());
    }

    private static Code code(Written written) {
        return new Code(written.code(), written.until(), written.mail());
    }

    private static ActivityEntry entry(
            Session session,
            Instant now,
            ActivityEvent event,
            UpdateKind kind,
            Map<String, String> facts,
            Caller caller) {
        Map<String, String> all = new HashMap<>(facts);
        all.put(ActivityWords.WHAT, kind.id());
        return ActivityEntry.of(session.account().id(), session.portal(), now, event, all, caller);
    }

    private void hint(Session session, OwnUpdate told) {
        if (told.became() == Became.DONE) {
            ActivityAddresses.appended(vertx, session.account().id());
        }
    }
}
