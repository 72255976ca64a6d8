package app.foyer.desk;

import app.foyer.account.Typed;
import app.foyer.desk.Answer.Shown;
import app.foyer.desk.Reports.Place;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How clients get in, in numbers, and who they are. */
record ReportsArea(Reports reports, Supplier<List<ReportedPortal>> portals, ReportExport export) implements Area {
    static final String PORTAL = "portal";
    static final String SPAN = "span";
    static final String AFTER = "after";
    private static final int AT_ONCE = 50;

    @Override
    public Optional<Action> action(Asked asked) {
        List<String> below = asked.below();
        boolean isThere = below.isEmpty()
                || (below.size() == 2 && ReportPart.of(below.get(1)).isPresent());
        if (!isThere || (asked.posted() && below.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(asked.posted() ? Action.EXPORT_REPORT : Action.SEE_REPORTS);
    }

    @Override
    public Future<Answer> show(Asked asked) {
        if (asked.below().isEmpty() && asked.field(PORTAL).isEmpty()) {
            return portals.get().stream()
                    .findFirst()
                    .map(portal -> overview(asked, portal))
                    .orElseGet(() -> Future.succeededFuture(
                            new Shown("", new ReportsView(asked, portals.get(), Optional.empty()).nothing())));
        }
        return portal(asked)
                .map(portal -> asked.below().isEmpty() ? overview(asked, portal) : part(asked, portal))
                .orElseGet(() -> Future.succeededFuture(new Answer.Missing()));
    }

    @Override
    public Future<Answer> act(Asked asked, Action action) {
        return portal(asked)
                .map(portal -> export.of(asked, portal, part(asked)))
                .orElseGet(() -> Future.succeededFuture(new Answer.Missing()));
    }

    private Optional<ReportedPortal> portal(Asked asked) {
        String id =
                asked.below().isEmpty() ? asked.field(PORTAL) : asked.below().get(0);
        return portals.get().stream()
                .filter(portal -> portal.id().value().equals(id))
                .findFirst();
    }

    private static ReportPart part(Asked asked) {
        return ReportPart.of(asked.below().get(1)).orElseThrow();
    }

    private Future<Answer> part(Asked asked, ReportedPortal portal) {
        ReportPart part = part(asked);
        ReportsView view = view(asked, portal);
        if (part instanceof ReportPart.Clients clients) {
            return reports.who(portal.id(), clients.way(), asked.now(), Typed.line(asked.field(AFTER)), AT_ONCE + 1)
                    .map(found -> new Shown(view.title(part), view.clients(clients, ListPart.of(found, AT_ONCE))));
        }
        if (part instanceof ReportPart.LockOuts) {
            Optional<Place> after =
                    ListPlace.of(asked.field(AFTER)).map(written -> new Place(written.at(), written.id()));
            return reports.lockOuts(portal.id(), view.window(), after, AT_ONCE + 1)
                    .map(found -> new Shown(view.title(part), view.lockOuts(ListPart.of(found, AT_ONCE))));
        }
        return overview(asked, portal);
    }

    private Future<Answer> overview(Asked asked, ReportedPortal portal) {
        ReportsView view = view(asked, portal);
        var ways = reports.ways(portal.id(), asked.now());
        var happened = reports.happened(portal.id(), view.window());
        return Future.all(ways, happened).map(read -> new Shown("", view.overview(ways.result(), happened.result())));
    }

    private ReportsView view(Asked asked, ReportedPortal portal) {
        return new ReportsView(asked, portals.get(), Optional.of(portal));
    }
}
