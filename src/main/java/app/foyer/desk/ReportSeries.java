package app.foyer.desk;

import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.desk.Chart.Series;
import app.foyer.desk.Reports.Count;
import app.foyer.proof.Method;
import app.foyer.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What was counted of a span, as series with one number for each of its parts. */
record ReportSeries(ReportSpan span, LocalDate today, List<Count> counts, Words words) {

    /** Who got in, by the method that counted; a method of old that is not known any more was the password alone. */
    List<Series> signIns() {
        return List.of(
                signIns("desk.reports.byApp", Method.AUTHENTICATOR_APP),
                signIns("desk.reports.byEmail", Method.EMAIL_CODE),
                signIns("desk.reports.byPhone", Method.EMERGENCY_CODE),
                series(
                        "desk.reports.byPassword",
                        count -> count.event() == ActivityEvent.SIGNED_IN
                                && !List.of(
                                                Method.AUTHENTICATOR_APP.id(),
                                                Method.EMAIL_CODE.id(),
                                                Method.EMERGENCY_CODE.id())
                                        .contains(count.kind())));
    }

    private Series signIns(String name, Method method) {
        return series(
                name,
                count ->
                        count.event() == ActivityEvent.SIGNED_IN && count.kind().equals(method.id()));
    }

    /** A code is told as sent when it is queued, and once more when it could not be delivered: none counts twice here. */
    List<Series> codes() {
        Series sent = series("desk.reports.delivered", count -> count.event() == ActivityEvent.CODE_SENT);
        Series failed = series("desk.reports.notDelivered", count -> count.event() == ActivityEvent.CODE_NOT_DELIVERED);
        List<Long> delivered = IntStream.range(0, sent.numbers().size())
                .mapToObj(bin ->
                        Math.max(0, sent.numbers().get(bin) - failed.numbers().get(bin)))
                .toList();
        return List.of(new Series(sent.name(), delivered), failed);
    }

    List<Series> lockOuts() {
        return List.of(
                series("desk.reports.lockedHere", pause(count -> !count.nobody() && !isAnywhere(count))),
                series("desk.reports.lockedAnywhere", pause(count -> !count.nobody() && isAnywhere(count))),
                series("desk.reports.lockedNobody", pause(Count::nobody)));
    }

    private static Predicate<Count> pause(Predicate<Count> which) {
        return which.and(count -> count.event() == ActivityEvent.SIGN_IN_PAUSED);
    }

    private static boolean isAnywhere(Count count) {
        return count.kind().equals(ActivityWords.ANYWHERE);
    }

    private Series series(String name, Predicate<Count> which) {
        int bins = span.bins(today).size();
        List<Long> numbers = new ArrayList<>(Collections.nCopies(bins, 0L));
        counts.stream().filter(which).forEach(count -> {
            int bin = span.binOf(count.day(), today);
            numbers.set(bin, numbers.get(bin) + count.number());
        });
        return new Series(words.say(name), List.copyOf(numbers));
    }
}
