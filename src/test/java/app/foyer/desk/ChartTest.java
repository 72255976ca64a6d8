package app.foyer.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.desk.Chart.Bar;
import app.foyer.desk.Chart.Series;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A chart")
class ChartTest {
    @Test
    void stacks_its_series_from_the_bottom_and_draws_nothing_for_none() {
        Chart chart = new Chart(List.of(series(4, 0), series(5, 0), series(0, 10)));
        assertThat(chart.top()).isEqualTo(10);
        assertThat(chart.bars())
                .containsExactly(
                        new Bar(0, "54.00", "108.00", "252.00", "72.00"),
                        new Bar(1, "54.00", "18.00", "252.00", "90.00"),
                        new Bar(2, "414.00", "0.00", "252.00", "180.00"));
    }

    @ParameterizedTest(name = "{0} is below {1}")
    @CsvSource({
        "0, 1",
        "1, 1",
        "2, 2",
        "3, 3",
        "7, 8",
        "9, 10",
        "10, 10",
        "11, 20",
        "24, 30",
        "51, 60",
        "81, 100",
        "1001, 2000"
    })
    void ends_at_a_round_number_that_no_column_goes_beyond(long highest, long top) {
        assertThat(new Chart(List.of(series(highest))).top()).isEqualTo(top);
    }

    @Test
    void measures_columns_as_wholes() {
        assertThat(new Chart(List.of(series(3, 1), series(4, 1))).top()).isEqualTo(8);
    }

    @Test
    void of_nothing_has_no_columns() {
        assertThat(new Chart(List.of()).bars()).isEmpty();
        assertThat(new Chart(List.of(series(0, 0))).bars()).isEmpty();
        assertThat(new Chart(List.of(series(0, 0))).total()).isZero();
    }

    private static Series series(long... numbers) {
        return new Series("Series", Arrays.stream(numbers).boxed().toList());
    }
}
