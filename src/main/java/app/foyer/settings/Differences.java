package app.foyer.settings;

import app.foyer.problem.LocatedYaml;
import app.foyer.problem.Problems;
import app.foyer.problem.SecretSource;
import app.foyer.settings.AdminSettings.DiffLine;
import app.foyer.settings.AdminSettings.DiffLine.Kind;
import app.foyer.settings.AdminSettings.Difference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Two texts of one file, held against each other. */
record Differences(Snapshot before, Snapshot after) {
    /** Lines times lines; beyond, all that differs is shown as taken away and added. */
    private static final int LARGEST_TABLE = 1_000_000;

    /** By keys. A text that cannot be read, which only a hand can have written, counts as one without values. */
    List<Difference> byKey() {
        Map<String, String> from = values(before);
        Map<String, String> to = values(after);
        Map<String, Difference> differences = new TreeMap<>();
        from.forEach((key, value) -> differences.put(key, difference(key, from, to)));
        to.forEach((key, value) -> differences.put(key, difference(key, from, to)));
        return differences.values().stream()
                .filter(one -> !one.before().equals(one.after()))
                .toList();
    }

    private static Difference difference(String key, Map<String, String> from, Map<String, String> to) {
        return new Difference(key, Optional.ofNullable(from.get(key)), Optional.ofNullable(to.get(key)));
    }

    /** By their keys, joined by dots. */
    static Map<String, String> values(Snapshot snapshot) {
        String text = snapshot.text().orElse("").replace("\uFEFF", "");
        Problems unreadable = new Problems();
        LocatedYaml.parse("", text, SecretSource.none(), unreadable);
        Map<String, String> values = new TreeMap<>();
        if (unreadable.isEmpty()) {
            Places.values(text).forEach((path, value) -> values.put(String.join(".", path), value));
        }
        return values;
    }

    /** By lines, all of both texts. */
    List<DiffLine> byLine() {
        List<String> from = lines(before);
        List<String> to = lines(after);
        int head = common(from, to);
        List<String> fromRest = from.subList(head, from.size());
        List<String> toRest = to.subList(head, to.size());
        int tail = common(reversed(fromRest), reversed(toRest));
        List<DiffLine> diff = new ArrayList<>(all(Kind.SAME, from.subList(0, head)));
        diff.addAll(middle(fromRest.subList(0, fromRest.size() - tail), toRest.subList(0, toRest.size() - tail)));
        diff.addAll(all(Kind.SAME, from.subList(from.size() - tail, from.size())));
        return List.copyOf(diff);
    }

    private static List<DiffLine> middle(List<String> from, List<String> to) {
        List<DiffLine> diff = new ArrayList<>();
        if ((long) from.size() * to.size() > LARGEST_TABLE) {
            diff.addAll(all(Kind.REMOVED, from));
            diff.addAll(all(Kind.ADDED, to));
            return diff;
        }
        int[][] longest = longest(from, to);
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
                diff.add(new DiffLine(Kind.SAME, from.get(i++)));
                j++;
            } else if (j == to.size() || (i < from.size() && longest[i + 1][j] >= longest[i][j + 1])) {
                diff.add(new DiffLine(Kind.REMOVED, from.get(i++)));
            } else {
                diff.add(new DiffLine(Kind.ADDED, to.get(j++)));
            }
        }
        return diff;
    }

    /** How many lines at most the rests of both have in common, in one order. */
    private static int[][] longest(List<String> from, List<String> to) {
        int[][] longest = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                longest[i][j] = from.get(i).equals(to.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    private static int common(List<String> one, List<String> other) {
        int common = 0;
        while (common < Math.min(one.size(), other.size()) && one.get(common).equals(other.get(common))) {
            common++;
        }
        return common;
    }

    private static List<String> reversed(List<String> lines) {
        List<String> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<DiffLine> all(Kind kind, List<String> lines) {
        return lines.stream().map(line -> new DiffLine(kind, line)).toList();
    }

    private static List<String> lines(Snapshot snapshot) {
        return snapshot.text().orElse("").lines().toList();
    }
}
