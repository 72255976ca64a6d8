package app.foyer.desk;

import app.foyer.activity.Activities;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.desk.Chart.Series;
import app.foyer.desk.Reports.LockOut;
import app.foyer.desk.Reports.Locked;
import app.foyer.desk.Reports.Who;
import app.foyer.desk.Reports.Window;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports as files to take away; that somebody did is told before the first line leaves. */
record ReportExport(Reports reports, Activities activities, Traces traces) {
    private static final int AT_ONCE = 1_000;
    private static final List<String> CLIENTS = List.of("client_id", "name", "disabled_until", "first_signed_in");
    private static final List<String> LOCK_OUTS = List.of("at", "client_id", "name", "until", "where");

    Future<Answer> of(Asked asked, ReportedPortal portal, ReportPart part) {
        Map<String, String> facts = Map.of(
                ActivityWords.WHAT, part.id(), ActivityWords.PORTAL, portal.id().value());
        return activities
                .append(List.of(traces.entry(asked, asked.who().id(), ActivityEvent.REPORT_EXPORTED, facts)))
                .onSuccess(told -> traces.hint(asked.who().id(), List.of()))
                .compose(told -> file(asked, portal, part));
    }

    private Future<Answer> file(Asked asked, ReportedPortal portal, ReportPart part) {
        Window window = span(asked).window(asked.now(), asked.times().zone());
        String name = portal.id() + "-" + part.id() + ".csv";
        if (part instanceof ReportPart.Clients clients) {
            return Future.succeededFuture(CsvParts.file(name, CLIENTS, clients(portal, clients.way(), asked.now())));
        }
        if (part instanceof ReportPart.LockOuts) {
            return Future.succeededFuture(CsvParts.file(name, LOCK_OUTS, lockOuts(portal, window)));
        }
        return reports.happened(portal.id(), window).map(counts -> {
            LocalDate today = asked.times().day(asked.now());
            ReportSeries series = new ReportSeries(span(asked), today, counts, asked.words());
            List<Series> all = Stream.of(series.signIns(), series.codes(), series.lockOuts())
                    .flatMap(List::stream)
                    .toList();
            List<String> head = Stream.concat(Stream.of("from"), all.stream().map(Series::name))
                    .toList();
            return CsvParts.file(name, head, Following.once(days(span(asked).bins(today), all)));
        });
    }

    private static ReportSpan span(Asked asked) {
        return ReportSpan.of(asked.field(ReportsArea.SPAN));
    }

    private static List<List<String>> days(List<LocalDate> bins, List<Series> all) {
        return IntStream.range(0, bins.size())
                .mapToObj(bin -> Stream.concat(
                                Stream.of(bins.get(bin).toString()),
                                all.stream()
                                        .map(series -> series.numbers().get(bin).toString()))
                        .toList())
                .toList();
    }

    private Supplier<Future<List<List<String>>>> clients(ReportedPortal portal, ReportWay way, Instant now) {
        return Following.<Who>of(
                last -> reports.who(
                        portal.id(), way, now, last.map(Who::clientId).orElse(""), AT_ONCE),
                who -> List.of(who.clientId(), who.name(), written(who.until()), written(who.firstSignedIn())));
    }

    private Supplier<Future<List<List<String>>>> lockOuts(ReportedPortal portal, Window window) {
        return Following.<LockOut>of(
                last -> reports.lockOuts(portal.id(), window, last.map(LockOut::place), AT_ONCE),
                out -> List.of(
                        out.place().at().toString(),
                        out.who().map(Locked::clientId).orElse(""),
                        out.who().map(Locked::name).orElse(""),
                        out.until().toString(),
                        out.anywhere() ? ActivityWords.ANYWHERE : ActivityWords.HERE));
    }

    /** As programs read it, whoever's time it is. */
    private static String written(Optional<Instant> time) {
        return time.map(Instant::toString).orElse("");
    }
}
