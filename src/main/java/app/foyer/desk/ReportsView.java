package app.foyer.desk;

import app.foyer.desk.Reports.Count;
import app.foyer.desk.Reports.LockOut;
import app.foyer.desk.Reports.Locked;
import app.foyer.desk.Reports.Who;
import app.foyer.desk.Reports.Window;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reports as templates know them; the overview of a portal and a list have the same names. */
record ReportsView(Asked asked, List<ReportedPortal> portals, Optional<ReportedPortal> portal) {

    /** There is no portal of clients to report on. */
    Map<String, Object> nothing() {
        Map<String, Object> model = new HashMap<>();
        model.put("path", asked.path());
        model.put("portals", List.of());
        model.put("spans", List.of());
        model.put("ways", List.of());
        model.put("charts", List.of());
        model.put("lockOuts", "");
        model.put("list", false);
        model.put("forms", List.of());
        return model;
    }

    Map<String, Object> overview(Map<ReportWay, Long> ways, List<Count> counts) {
        Map<String, Object> model = nothing();
        model.put(
                "portals",
                portals.size() < 2
                        ? List.of()
                        : portals.stream().map(this::choice).toList());
        model.put("spans", Arrays.stream(ReportSpan.values()).map(this::choice).toList());
        model.put(
                "ways",
                Arrays.stream(ReportWay.values()).map(way -> way(way, ways)).toList());
        model.put("charts", charts(counts));
        model.put("lockOuts", at(new ReportPart.LockOuts()) + "?" + span());
        model.put("forms", export(new ReportPart.Days()));
        return model;
    }

    Map<String, Object> clients(ReportPart.Clients part, ListPart<Who> found) {
        String next = found.more()
                ? at(part) + "?" + span() + "&" + ReportsArea.AFTER + "="
                        + URLEncoder.encode(found.last().clientId(), StandardCharsets.UTF_8)
                : "";
        return list(part, found.some().stream().map(this::client).toList(), next);
    }

    Map<String, Object> lockOuts(ListPart<LockOut> found) {
        ReportPart part = new ReportPart.LockOuts();
        String next = found.more()
                ? at(part) + "?" + span() + "&" + ReportsArea.AFTER + "="
                        + new ListPlace(
                                        found.last().place().at(),
                                        found.last().place().entry())
                                .written()
                : "";
        return list(part, found.some().stream().map(this::lockOut).toList(), next);
    }

    String title(ReportPart part) {
        return say(ReportWords.title(part));
    }

    Window window() {
        return chosen().window(asked.now(), asked.times().zone());
    }

    private ReportSpan chosen() {
        return ReportSpan.of(asked.field(ReportsArea.SPAN));
    }

    private String span() {
        return ReportsArea.SPAN + "=" + chosen().id();
    }

    /** A part of this portal's report. */
    private String at(ReportPart part) {
        return asked.at(portal.orElseThrow().id().value(), part.id());
    }

    private String overviewOf(ReportedPortal of, ReportSpan over) {
        return asked.path() + "?" + ReportsArea.PORTAL + "=" + of.id() + "&" + ReportsArea.SPAN + "=" + over.id();
    }

    private Map<String, Object> choice(ReportedPortal of) {
        return Map.of(
                "path",
                overviewOf(of, chosen()),
                "title",
                of.name(),
                "current",
                of.id().equals(portal.orElseThrow().id()));
    }

    private Map<String, Object> choice(ReportSpan over) {
        return Map.of(
                "path",
                overviewOf(portal.orElseThrow(), over),
                "title",
                say(ReportWords.span(over)),
                "current",
                over == chosen());
    }

    private Map<String, Object> way(ReportWay way, Map<ReportWay, Long> ways) {
        long all = ways.entrySet().stream()
                .filter(counted -> counted.getKey() != ReportWay.NEVER)
                .mapToLong(Map.Entry::getValue)
                .sum();
        long number = ways.getOrDefault(way, 0L);
        ReportPart part = new ReportPart.Clients(way);
        return Map.of(
                "path",
                at(part) + "?" + span(),
                "title",
                title(part),
                "explained",
                say(ReportWords.explained(way)),
                "number",
                number,
                "apart",
                way == ReportWay.NEVER,
                "share",
                all == 0 ? "0" : String.format(Locale.ROOT, "%.1f", 100.0 * number / all));
    }

    private List<Map<String, Object>> charts(List<Count> counts) {
        LocalDate today = asked.times().day(asked.now());
        ReportSeries series = new ReportSeries(chosen(), today, counts, asked.words());
        List<String> days = chosen().bins(today).stream().map(this::day).toList();
        return List.of(
                new ChartView(asked.words(), "sign-ins", "desk.reports.signIns", days).model(series.signIns()),
                new ChartView(asked.words(), "codes", "desk.reports.codes", days).model(series.codes()),
                new ChartView(asked.words(), "lock-outs", "desk.reports.lockOuts", days).model(series.lockOuts()));
    }

    private String day(LocalDate day) {
        return asked.times().date(day);
    }

    private Map<String, Object> list(ReportPart part, List<Map<String, Object>> rows, String next) {
        Map<String, Object> model = nothing();
        model.put(
                "list",
                Map.of(
                        "back",
                        overviewOf(portal.orElseThrow(), chosen()),
                        "portal",
                        portal.orElseThrow().name(),
                        "title",
                        title(part),
                        "pauses",
                        part instanceof ReportPart.LockOuts,
                        "rows",
                        rows,
                        "next",
                        next));
        model.put("forms", export(part));
        return model;
    }

    private Map<String, Object> client(Who who) {
        return row(
                who.name(),
                who.clientId(),
                who.until().map(until -> say("desk.reports.until", until)).orElse(""),
                who.firstSignedIn()
                        .map(at -> say("desk.reports.firstSignedIn", at))
                        .orElseGet(() -> say("desk.reports.neverSignedIn")));
    }

    private Map<String, Object> lockOut(LockOut out) {
        return row(
                out.who().map(Locked::name).orElseGet(() -> say("desk.reports.nobody")),
                out.who().map(Locked::clientId).orElse(""),
                asked.words()
                        .say("desk.reports.pausedUntil", "moment", asked.times().from(out.until())),
                asked.times().moment(out.place().at()) + ". "
                        + say(out.anywhere() ? "desk.reports.anywhere" : "desk.reports.here"));
    }

    private static Map<String, Object> row(String name, String clientId, String until, String more) {
        return Map.of("name", name, "clientId", clientId, "until", until, "more", more);
    }

    /** Whoever may take a report away finds how to; a file is no page, so its form is sent as browsers do. */
    private List<Map<String, Object>> export(ReportPart part) {
        if (!Desk.permits(asked.who(), Action.EXPORT_REPORT)) {
            return List.of();
        }
        String path = asked.at(portal.orElseThrow().id().value());
        Map<String, Object> form = new ActionForm(asked, path, part.id(), Action.EXPORT_REPORT).model();
        form.put("boosted", false);
        form.put("hidden", List.of(Map.of("name", ReportsArea.SPAN, "value", chosen().id())));
        return List.of(form);
    }

    private String say(String text, Instant moment) {
        return asked.words().say(text, "moment", asked.times().moment(moment));
    }

    private String say(String text) {
        return asked.words().say(text);
    }
}
