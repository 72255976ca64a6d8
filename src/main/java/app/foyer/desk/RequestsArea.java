package app.foyer.desk;

import app.foyer.account.Account;
import app.foyer.account.StaffAccounts;
import app.foyer.account.StaffAccounts.Member;
import app.foyer.account.Typed;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.desk.Answer.Done;
import app.foyer.desk.Answer.Mistaken;
import app.foyer.desk.Answer.Shown;
import app.foyer.desk.Asked.Slip;
import app.foyer.email.NewMail;
import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import app.foyer.update.UpdateKind;
import app.foyer.update.UpdateQueue;
import app.foyer.update.UpdateQueue.Decided;
import app.foyer.update.UpdateQueue.Place;
import app.foyer.update.UpdateRequest;
import app.foyer.update.UpdateState;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What clients ask to have changed: seen by all, decided by approvers, each once. */
record RequestsArea(UpdateQueue queue, ClientDesk desk, StaffAccounts staff, Traces traces) implements Area {
    private static final int AT_ONCE = 20;
    private static final int LONGEST_ANSWER = 500;
    private static final FormPlaces PLACES = new FormPlaces(
            Action.SEE_REQUESTS,
            Map.of(
                    RequestsView.APPROVE, Action.APPROVE_REQUEST,
                    RequestsView.REJECT, Action.REJECT_REQUEST));

    @Override
    public Optional<Action> action(Asked asked) {
        return PLACES.action(asked);
    }

    @Override
    public Future<Answer> show(Asked asked) {
        RequestsView view = new RequestsView(asked);
        return asked.below().isEmpty()
                ? queue.open(place(asked), AT_ONCE).map(part -> new Shown("", view.queue(part)))
                : with(
                        asked,
                        request -> names().map(names -> new Shown(view.title(request), view.one(request, names))));
    }

    private static Optional<Place> place(Asked asked) {
        return ListPlace.of(asked.field("after")).map(written -> new Place(written.at(), written.id()));
    }

    @Override
    public Future<Answer> act(Asked asked, Action action) {
        return with(asked, request -> switch (action) {
            case APPROVE_REQUEST -> approve(asked, request);
            case REJECT_REQUEST -> reject(asked, request);
            default -> Future.succeededFuture(new Answer.Missing());
        });
    }

    private Future<Answer> approve(Asked asked, UpdateRequest request) {
        if (request.state() != UpdateState.OPEN) {
            return mistaken("", "desk.mistake.endedRequest");
        }
        Map<String, String> facts = Map.of(ActivityWords.WHAT, request.kind().id());
        return queue.approve(
                        request,
                        asked.who().id(),
                        traces.entry(asked, request.account().id(), ActivityEvent.UPDATE_APPROVED, facts),
                        notices(asked, request, true))
                .map(decided -> told(request, decided, "requestApproved"));
    }

    private Future<Answer> reject(Asked asked, UpdateRequest request) {
        if (request.state() != UpdateState.OPEN) {
            return mistaken("", "desk.mistake.endedRequest");
        }
        String answer = Typed.lines(asked.field(RequestsView.ANSWER));
        if (answer.isEmpty()) {
            return mistaken(RequestsView.ANSWER, "desk.mistake.noAnswer");
        }
        if (answer.length() > LONGEST_ANSWER) {
            return mistaken(RequestsView.ANSWER, "desk.mistake.longAnswer");
        }
        Map<String, String> facts = Map.of(ActivityWords.WHAT, request.kind().id(), ActivityWords.WHY, answer);
        return queue.reject(
                        request,
                        asked.who().id(),
                        answer,
                        traces.entry(asked, request.account().id(), ActivityEvent.UPDATE_REJECTED, facts),
                        notices(asked, request, false))
                .map(decided -> told(request, decided, "requestRejected"));
    }

    /** That it was decided goes to where the client is reached then; an address that is given up hears of that. */
    private List<NewMail> notices(Asked asked, UpdateRequest request, boolean approved) {
        Account before = request.account();
        boolean moves = approved && request.kind() == UpdateKind.EMAIL;
        return portal(request)
                .map(portal -> Stream.of(
                                moves
                                        ? desk.notices().emailChanged(before, portal, asked.now())
                                        : Optional.<NewMail>empty(),
                                desk.notices()
                                        .requestDecided(
                                                moves ? at(before, request.wanted()) : before, portal, asked.now()))
                        .flatMap(Optional::stream)
                        .toList())
                .orElse(List.of());
    }

    /** Where it was asked for, or else the first that clients have. */
    private Optional<PortalId> portal(UpdateRequest request) {
        List<PortalId> portals = desk.theirPortals().stream().map(Portal::id).toList();
        return portals.contains(request.portal())
                ? Optional.of(request.portal())
                : portals.stream().findFirst();
    }

    private static Account at(Account before, String email) {
        return new Account(
                before.id(),
                before.clientId(),
                before.webUserId(),
                before.name(),
                Optional.of(email),
                before.zone(),
                before.language(),
                before.role());
    }

    private Answer told(UpdateRequest request, Decided decided, String what) {
        return switch (decided) {
            case ENDED_BEFORE -> new Mistaken(new Slip("", "desk.mistake.endedRequest"));
            case OVERTAKEN -> new Mistaken(new Slip("", "desk.mistake.overtakenRequest"));
            case DONE -> {
                traces.hint(request.account().id(), List.of());
                yield new Done(request.id().toString(), what);
            }
        };
    }

    private Future<Answer> with(Asked asked, Function<UpdateRequest, Future<Answer>> work) {
        return Ids.uuid(asked.below().get(0))
                .map(queue::find)
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .compose(found -> found.map(work).orElseGet(() -> Future.succeededFuture(new Answer.Missing())));
    }

    private Future<Map<String, String>> names() {
        return staff.all()
                .map(members -> members.stream()
                        .map(Member::account)
                        .collect(Collectors.toMap(account -> account.id().toString(), Account::name)));
    }

    private static Future<Answer> mistaken(String field, String text) {
        return Future.succeededFuture(new Mistaken(new Slip(field, text)));
    }
}
