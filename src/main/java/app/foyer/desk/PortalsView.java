package app.foyer.desk;

import app.foyer.desk.PortalFigures.All;
import app.foyer.desk.PortalStates.State;
import app.foyer.portal.Audience;
import app.foyer.problem.Problem;
import app.foyer.settings.AdminSettings.DiffLine;
import app.foyer.settings.AdminSettings.Reason;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The portals as templates know them; a list and a single one have the same names. */
record PortalsView(Asked asked) {

    Map<String, Object> list(List<State> states, All counted) {
        Map<String, Object> model = model();
        model.put("rows", states.stream().map(state -> row(state, counted)).toList());
        return model;
    }

    Map<String, Object> one(PortalPage page) {
        Map<String, Object> model = model();
        model.put("one", about(page));
        return model;
    }

    static String whyNotWritten(Reason reason) {
        return switch (reason) {
            case READ_ONLY -> "desk.portals.readOnly";
            case DISK_FULL -> "desk.portals.diskFull";
            case LINKED -> "desk.portals.linked";
            case BUSY -> "desk.portals.busy";
            case FAILED -> "desk.portals.failed";
        };
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("path", asked.path());
        model.put("rows", List.of());
        model.put("one", false);
        return model;
    }

    private Map<String, Object> row(State state, All counted) {
        boolean forClients = state.served()
                .filter(portal -> portal.audience() == Audience.CLIENT)
                .isPresent();
        Map<String, Object> row = facts(state);
        row.put("path", asked.at(state.id().value()));
        row.put("counted", forClients);
        row.put("app", counted.at(state.id()).app());
        row.put("email", counted.emailAt(state.id()));
        row.put("none", counted.noneAt(state.id()));
        row.put("disabled", counted.disabled());
        return row;
    }

    private Map<String, Object> about(PortalPage page) {
        String id = page.state().id().value();
        PartView part = new PartView(asked, page);
        Map<String, Object> one = facts(page.state());
        one.put("tabs", tabs(id, page.part()));
        one.put("action", asked.at(id, page.part().id()));
        one.put(
                "loaded",
                page.previewed().isPresent()
                        ? asked.field(Loaded.FIELD)
                        : Loaded.written(page.read().snapshot()));
        one.put("problems", page.state().problems().stream().map(Problem::line).toList());
        one.put("unreadable", page.read().settings().isEmpty());
        one.put("diff", page.diff().stream().map(PortalsView::line).toList());
        one.put("refused", page.refused().stream().map(Problem::line).toList());
        one.put("general", part.general());
        one.put("security", part.security());
        one.put("multiFactor", part.multiFactor());
        one.put("branding", part.branding());
        one.put("history", part.history());
        return one;
    }

    private Map<String, Object> facts(State state) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("id", state.id().value());
        facts.put(
                "name",
                state.served().map(portal -> portal.name()).orElse(state.id().value()));
        facts.put("served", state.served().isPresent());
        facts.put("version", state.served().map(portal -> portal.version()).orElse(""));
        facts.put("since", asked.times().model(state.since()));
        facts.put("faulty", !state.problems().isEmpty());
        facts.put(
                "forStaff",
                state.served()
                        .filter(portal -> portal.audience() == Audience.USER)
                        .isPresent());
        return facts;
    }

    private List<Map<String, Object>> tabs(String id, PortalPart current) {
        return Arrays.stream(PortalPart.values())
                .map(part -> Map.<String, Object>of(
                        "path", asked.at(id, part.id()),
                        "title", asked.words().say(title(part)),
                        "current", part == current))
                .toList();
    }

    private static String title(PortalPart part) {
        return switch (part) {
            case GENERAL -> "desk.portals.general";
            case SECURITY -> "desk.portals.security";
            case MULTI_FACTOR -> "desk.portals.multiFactor";
            case BRANDING -> "desk.portals.branding";
            case HISTORY -> "desk.portals.history";
        };
    }

    private static Map<String, Object> line(DiffLine line) {
        return Map.of(
                "removed", line.kind() == DiffLine.Kind.REMOVED,
                "added", line.kind() == DiffLine.Kind.ADDED,
                "text", line.text());
    }
}
