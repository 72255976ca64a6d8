package app.foyer.desk;

import static app.foyer.activity.ActivityEvent.CODE_NOT_DELIVERED;
import static app.foyer.activity.ActivityEvent.CODE_SENT;
import static app.foyer.activity.ActivityEvent.SIGNED_IN;
import static app.foyer.activity.ActivityEvent.SIGN_IN_PAUSED;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.activity.ActivityEvent;
import app.foyer.desk.Chart.Series;
import app.foyer.desk.Reports.Count;
import app.foyer.text.EngineWords;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The series of a report")
class ReportSeriesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void tell_sign_ins_by_the_method_that_counted_and_what_is_none_as_the_password_alone() {
        List<Series> signIns = of(
                        count(0, SIGNED_IN, "authenticator-app", 5),
                        count(1, SIGNED_IN, "email-code", 4),
                        count(0, SIGNED_IN, "emergency-code", 1),
                        count(6, SIGNED_IN, "password", 2),
                        count(6, SIGNED_IN, "", 1),
                        count(0, CODE_SENT, "email-code", 9))
                .signIns();
        assertThat(signIns).extracting(Series::total).containsExactly(5L, 4L, 1L, 3L);
        assertThat(signIns.get(1).numbers()).containsExactly(0L, 0L, 0L, 0L, 0L, 4L, 0L);
        assertThat(signIns.get(3).numbers().get(0)).isEqualTo(3);
    }

    @Test
    void count_a_code_that_was_not_delivered_once() {
        List<Series> codes = of(
                        count(0, CODE_SENT, "email-code", 5),
                        count(0, CODE_SENT, "authenticator-app", 2),
                        count(0, CODE_NOT_DELIVERED, "email-code", 3))
                .codes();
        assertThat(codes).extracting(Series::total).containsExactly(4L, 3L);
    }

    @Test
    void show_no_fewer_than_none_where_a_code_of_yesterday_failed_today() {
        List<Series> codes = of(count(1, CODE_SENT, "email-code", 1), count(0, CODE_NOT_DELIVERED, "email-code", 1))
                .codes();
        assertThat(codes.get(0).numbers()).containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 0L);
        assertThat(codes.get(1).total()).isOne();
    }

    @Test
    void tell_pauses_by_where_they_held_and_those_of_nobody_apart() {
        List<Series> lockOuts = of(
                        count(0, SIGN_IN_PAUSED, "here", 3),
                        count(0, SIGN_IN_PAUSED, "anywhere", 2),
                        new Count(TODAY, SIGN_IN_PAUSED, "anywhere", true, 7))
                .lockOuts();
        assertThat(lockOuts).extracting(Series::total).containsExactly(3L, 2L, 7L);
    }

    private static ReportSeries of(Count... counts) {
        return new ReportSeries(ReportSpan.WEEK, TODAY, List.of(counts), EngineWords.ENGLISH);
    }

    private static Count count(int daysAgo, ActivityEvent event, String kind, long number) {
        return new Count(TODAY.minusDays(daysAgo), event, kind, false, number);
    }
}
