package app.foyer.desk;

import app.foyer.desk.Chart.Bar;
import app.foyer.desk.Chart.Series;
import app.foyer.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A chart as templates know it: the drawing, what its fillings mean, and all of its numbers in a table.
 *
 * @param id by which parts of the page refer to it
 * @param title the id of its title
 * @param days what its columns are called
 */
record ChartView(Words words, String id, String title, List<String> days) {

    Map<String, Object> model(List<Series> series) {
        Chart chart = new Chart(series);
        Map<String, Object> model = new HashMap<>();
        model.put("id", id);
        model.put("title", words.say(title));
        model.put("empty", chart.total() == 0);
        model.put("top", chart.top());
        model.put("summary", summary(chart));
        model.put("width", Chart.WIDTH);
        model.put("height", Chart.HEIGHT);
        model.put("middle", Chart.HEIGHT / 2);
        model.put("first", days.get(0));
        model.put("last", days.get(days.size() - 1));
        model.put(
                "series",
                IntStream.range(0, series.size())
                        .mapToObj(of -> legend(of, series.get(of)))
                        .toList());
        model.put("bars", chart.bars().stream().map(this::bar).toList());
        model.put(
                "rows",
                IntStream.range(0, days.size())
                        .mapToObj(day -> row(day, series))
                        .toList());
        return model;
    }

    /** What somebody is told who cannot see the drawing; the table has the rest. */
    private String summary(Chart chart) {
        List<String> said = new ArrayList<>(List.of(words.say(title) + "."));
        chart.series().forEach(series -> said.add(series.name() + ": " + series.total() + "."));
        return String.join(" ", said);
    }

    private Map<String, Object> legend(int of, Series series) {
        return Map.of("name", series.name(), "number", series.total(), "filling", filling(of), "index", of);
    }

    private Map<String, Object> bar(Bar bar) {
        return Map.of(
                "x", bar.x(),
                "y", bar.y(),
                "width", bar.width(),
                "height", bar.height(),
                "filling", filling(bar.series()),
                "index", bar.series());
    }

    /** A filling of this very drawing: two on one page have names of their own. */
    private String filling(int series) {
        return "url(#" + id + "-filling-" + series + ")";
    }

    private Map<String, Object> row(int day, List<Series> series) {
        return Map.of(
                "day",
                days.get(day),
                "cells",
                series.stream()
                        .map(of -> Map.<String, Object>of("number", of.numbers().get(day)))
                        .toList());
    }
}
