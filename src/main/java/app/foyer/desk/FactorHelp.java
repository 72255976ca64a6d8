package app.foyer.desk;

import app.foyer.activity.ActivityEvent;
import app.foyer.desk.Answer.Done;
import app.foyer.desk.Answer.Mistaken;
import app.foyer.desk.Asked.Slip;
import app.foyer.identity.AccountId;
import app.foyer.identity.PortalId;
import app.foyer.portal.Portal;
import app.foyer.preference.FactorAddresses.Act;
import app.foyer.preference.FactorAddresses.Prefer;
import app.foyer.preference.FactorAddresses.Reset;
import app.foyer.preference.PreferredMethod;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides how a client proves who they are: by another method, anew from the beginning, or with a new password. */
record FactorHelp(ClientDesk desk, Traces traces) {
    /** Nobody forgets a client who signs in by a password alone for longer than that. */
    private static final Duration LONGEST_DISABLED = Duration.ofDays(31);

    private static final Map<String, Optional<PreferredMethod>> METHODS = Map.of(
            FactorForms.PORTALS,
            Optional.empty(),
            PreferredMethod.EMAIL_CODE.id(),
            Optional.of(PreferredMethod.EMAIL_CODE),
            PreferredMethod.AUTHENTICATOR_APP.id(),
            Optional.of(PreferredMethod.AUTHENTICATOR_APP),
            PreferredMethod.DISABLED.id(),
            Optional.of(PreferredMethod.DISABLED));

    Future<Answer> make(Asked asked, Action action, Client client) {
        List<Portal> portals = desk.theirPortals();
        if (portals.isEmpty()) {
            return mistaken("", "desk.mistake.noPortal");
        }
        return switch (action) {
            case PREFER_METHOD -> prefer(asked, client, portals);
            case RESET_MULTI_FACTOR -> reset(asked, client, portals);
            default -> demandPassword(asked, client.account().id());
        };
    }

    private Future<Answer> prefer(Asked asked, Client client, List<Portal> portals) {
        Optional<PreferredMethod> method = METHODS.get(asked.field("method"));
        if (method == null) {
            return mistaken("method", "desk.mistake.noMethod");
        }
        boolean disabled = method.equals(Optional.of(PreferredMethod.DISABLED));
        Optional<Instant> until = disabled ? until(asked) : Optional.empty();
        if (disabled && until.isEmpty()) {
            return mistaken("until", "desk.mistake.noEnd");
        }
        AccountId id = client.account().id();
        return inTheNameOf(asked, client, portals)
                .compose(portal -> desk.help().prefer(new Prefer(id, method, until, act(asked, portal))))
                .map(changed -> new Done(id.toString(), changed.yes() ? "preferred" : "nothing"));
    }

    /** The end of a day, as the member of staff counts days. */
    private static Optional<Instant> until(Asked asked) {
        try {
            Instant end = LocalDate.parse(asked.field("until"))
                    .plusDays(1)
                    .atStartOfDay(asked.times().zone())
                    .toInstant();
            return Optional.of(end)
                    .filter(asked.now()::isBefore)
                    .filter(time -> time.isBefore(asked.now().plus(LONGEST_DISABLED)));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private Future<Answer> reset(Asked asked, Client client, List<Portal> portals) {
        String where = asked.field("portal");
        Optional<PortalId> only = portals.stream()
                .map(Portal::id)
                .filter(portal -> portal.value().equals(where))
                .findFirst();
        if (only.isEmpty() && !where.equals(FactorForms.EVERYWHERE)) {
            return mistaken("portal", "desk.mistake.noPortal");
        }
        AccountId id = client.account().id();
        return inTheNameOf(asked, client, portals)
                .compose(portal -> desk.help().reset(new Reset(id, only, true, act(asked, only.orElse(portal)))))
                .map(cleared -> cleared.<Answer>map(done -> new Done(id.toString(), "factorsReset"))
                        .orElseGet(Answer.Missing::new));
    }

    private Future<Answer> demandPassword(Asked asked, AccountId id) {
        return desk.passwords()
                .demandNew(id, traces.entry(asked, id, ActivityEvent.PASSWORD_CHANGE_DEMANDED, Map.of()))
                .map(demanded -> {
                    traces.hint(id, List.of());
                    return new Done(id.toString(), demanded ? "passwordDemanded" : "nothing");
                });
    }

    /** The client is told by the portal that they were last signed in to, or else by the first there is. */
    private Future<PortalId> inTheNameOf(Asked asked, Client client, List<Portal> portals) {
        List<PortalId> ids = portals.stream().map(Portal::id).toList();
        return desk.standings(client, asked.now()).map(Standings::latest).map(latest -> latest.orElse(ids.get(0)));
    }

    private static Act act(Asked asked, PortalId portal) {
        return new Act(asked.who().id(), asked.reason(), portal, asked.caller());
    }

    private static Future<Answer> mistaken(String field, String text) {
        return Future.succeededFuture(new Mistaken(new Slip(field, text)));
    }
}
