package app.foyer.check;

import app.foyer.problem.Keys;
import app.foyer.problem.Problems;
import app.foyer.problem.Wording;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** A constant that nothing shows was probably meant to be shown. */
final class UsedValues implements RuleOfMeaning {
    private static final String KEY = "values";
    /** Where a template shows one; without a name behind it, all of them. */
    private static final Pattern SHOWN =
            Pattern.compile("(?:@root[./]|this[./]|\\.\\.?/)*values(?:[./](?<name>[A-Za-z0-9]+))?");

    @Override
    public String id() {
        return "value-unused";
    }

    @Override
    public String why() {
        return "A value that nothing shows was probably meant to be shown, under another name.";
    }

    /** Silent while something shows a value that is not there: that may be the one. */
    @Override
    public void check(Whole whole, Problems problems) {
        var values = whole.portal().values().keySet();
        var shown = new HashSet<>(whole.portal().texts().constants());
        whole.templates()
                .own()
                .values()
                .forEach(template -> template.tags().forEach(tag -> {
                    note(tag.name(), values, shown);
                    tag.words().forEach(word -> word(word, values, shown));
                }));
        if (values.containsAll(shown)) {
            values.stream()
                    .filter(name -> !shown.contains(name))
                    .forEach(name ->
                            problems.add(Keys.of(whole.written().manifest().section(KEY))
                                    .problem(name, id(), "nothing shows the value " + Wording.quote(name))));
        }
    }

    private static void word(Word word, Set<String> values, Set<String> shown) {
        if (!word.isLiteral()) {
            note(word.text(), values, shown);
        }
        word.call().forEach(inner -> word(inner, values, shown));
    }

    private static void note(String path, Set<String> values, Set<String> shown) {
        var found = SHOWN.matcher(path);
        if (found.matches()) {
            if (found.group("name") == null) {
                shown.addAll(values);
            } else {
                shown.add(found.group("name"));
            }
        }
    }
}
