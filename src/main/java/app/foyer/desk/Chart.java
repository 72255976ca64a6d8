package app.foyer.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A column for each part of a span, stacked of some series: numbers as places on a drawing. */
record Chart(List<Series> series) {
    static final int WIDTH = 720;
    static final int HEIGHT = 180;
    /** Of the room that a column has; the rest keeps it apart from the next. */
    private static final double FILLED = 0.7;

    private static final List<Integer> ROUND = List.of(1, 2, 3, 4, 5, 6, 8);

    /** What is told apart in a chart, with one number a column. */
    record Series(String name, List<Long> numbers) {
        long total() {
            return numbers.stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * One piece of a column.
     *
     * @param series the place of its series among all, from 0
     */
    record Bar(int series, String x, String y, String width, String height) {}

    long total() {
        return series.stream().mapToLong(Series::total).sum();
    }

    /** What the line at the top of the drawing stands for: a round number, and no column is higher. */
    long top() {
        long highest =
                IntStream.range(0, columns()).mapToLong(this::column).max().orElse(0);
        long unit = 1;
        while (unit * 10 < highest) {
            unit *= 10;
        }
        for (int step : ROUND) {
            if (step * unit >= highest) {
                return step * unit;
            }
        }
        return unit * 10;
    }

    /** From the left to the right, and in each column from the bottom up; nothing for a number that is 0. */
    List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        double room = (double) WIDTH / Math.max(1, columns());
        double scale = (double) HEIGHT / top();
        for (int column = 0; column < columns(); column++) {
            double bottom = HEIGHT;
            for (int of = 0; of < series.size(); of++) {
                double height = series.get(of).numbers().get(column) * scale;
                bottom -= height;
                if (height > 0) {
                    bars.add(new Bar(
                            of,
                            written(room * (column + (1 - FILLED) / 2)),
                            written(bottom),
                            written(room * FILLED),
                            written(height)));
                }
            }
        }
        return bars;
    }

    private int columns() {
        return series.isEmpty() ? 0 : series.get(0).numbers().size();
    }

    private long column(int column) {
        return series.stream().mapToLong(of -> of.numbers().get(column)).sum();
    }

    private static String written(double length) {
        return String.format(Locale.ROOT, "%.2f", length);
    }
}
