package app.foyer.check;

import app.foyer.check.Tag.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One use of the helper {@code t}, which shows a text.
 *
 * @param id of the text, empty where it is not written out
 * @param values the names of what it is filled in with
 */
record TextCall(Template template, int at, String id, Set<String> values) {
    private static final String HELPER = "t";

    /** All uses, in the portal's own templates and in those that it shares. */
    static List<TextCall> in(Templates templates) {
        var calls = new ArrayList<TextCall>();
        for (var name : templates.names()) {
            templates.find(name).ifPresent(template -> template.tags().forEach(tag -> tag(template, tag, calls)));
        }
        return calls;
    }

    private static void tag(Template template, Tag tag, List<TextCall> calls) {
        if (tag.name().equals(HELPER) && (tag.is(Kind.VALUE) || tag.is(Kind.OPEN))) {
            calls.add(of(template, tag.nameAt(), tag.words()));
        }
        tag.words().forEach(word -> word(template, word, calls));
    }

    private static void word(Template template, Word word, List<TextCall> calls) {
        if (word.isCall() && word.text().equals(HELPER)) {
            calls.add(of(template, word.at(), word.call()));
        }
        word.call().forEach(inner -> word(template, inner, calls));
    }

    private static TextCall of(Template template, int helperAt, List<Word> words) {
        var values = words.stream().filter(Word::isNamed).map(Word::key).collect(Collectors.toUnmodifiableSet());
        return words.isEmpty() || words.get(0).isNamed()
                ? new TextCall(template, helperAt, "", values)
                : new TextCall(template, words.get(0).at(), idIn(words.get(0)), values);
    }

    private static String idIn(Word word) {
        var written = word.text();
        boolean isText = !word.isCall() && written.length() > 2 && "\"'".indexOf(written.charAt(0)) >= 0;
        return isText ? written.substring(1, written.length() - 1) : "";
    }
}
