package app.foyer.settings;

import app.foyer.problem.LocatedYaml;
import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import app.foyer.problem.SecretSource;
import app.foyer.problem.SourceText;
import app.foyer.settings.AdminSettings.Change;
import app.foyer.settings.AdminSettings.SettingKey;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes values in a YAML text, and nothing else in it: comments, order, blank lines, quotes and line ends stay.
 *
 * <p>What was written is read again before it is handed out; when anything but the asked for would differ, it is not.
 */
final class YamlEdit {
    private static final String RULE = "not-editable";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final Comparator<SettingKey> order;

    /** What came of it. */
    sealed interface Result {}

    record Edited(String text) implements Result {}

    /** Why the text must be changed by hand. */
    record NotEditable(List<Problem> problems) implements Result {}

    /**
     * Edits texts of one file.
     *
     * @param file what problems call it
     * @param order in which keys that are not there yet are written
     */
    YamlEdit(String file, Comparator<SettingKey> order) {
        this.file = file;
        this.order = order;
    }

    Result apply(String text, List<Change> changes) {
        String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        String before = text.substring(mark.length());
        List<Problem> unreadable = problems(before);
        if (!unreadable.isEmpty()) {
            return new NotEditable(unreadable);
        }
        List<Change> ordered = changes.stream()
                .sorted(Comparator.comparing(Change::key, order))
                .toList();
        String after = before;
        for (Change change : ordered) {
            OneChange one = new OneChange(after, change.key());
            OneChange.Result result = change.value().map(one::set).orElseGet(one::remove);
            if (result instanceof OneChange.Cannot cannot) {
                return refused(after, cannot.at(), cannot.why());
            }
            after = ((OneChange.Done) result).text();
        }
        return holds(before, after, ordered)
                ? new Edited(mark + after)
                : refused(before, 0, "these values cannot be changed without changing more");
    }

    private boolean holds(String before, String after, List<Change> changes) {
        if (!problems(after).isEmpty()) {
            return false;
        }
        Map<List<String>, String> expected = new LinkedHashMap<>(Places.values(before));
        changes.forEach(change -> {
            List<String> path = List.of(change.key().section(), change.key().name());
            change.value().ifPresentOrElse(value -> expected.put(path, value), () -> expected.remove(path));
        });
        return Places.values(after).equals(expected);
    }

    private List<Problem> problems(String text) {
        Problems problems = new Problems();
        LocatedYaml.parse(file, text, SecretSource.none(), problems);
        return problems.list();
    }

    private NotEditable refused(String text, int at, String why) {
        SourceText source = new SourceText(file, text);
        String message = why + "; change '" + file.substring(file.lastIndexOf('/') + 1) + "' by hand";
        return new NotEditable(List.of(source.problem(source.atIndex(at), RULE, message)));
    }
}
