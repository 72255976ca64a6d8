package app.foyer.check;

import app.foyer.problem.Problems;
import app.foyer.problem.SourceText;
import java.nio.file.Path;
import java.util.List;

/** A style sheet as it was read. */
record Css(Path file, SourceText source, List<AtRule> atRules, List<Declaration> declarations) {

    /** What begins with an at sign, such as {@code @media}. */
    record AtRule(String name, int at) {}

    /**
     * A property and its value.
     *
     * @param within the selectors and conditions around it, from the outside in
     */
    record Declaration(List<String> within, String property, String value, int at, int valueAt) {
        boolean isInDark() {
            return within.stream().anyMatch(condition -> condition.matches("@media.*prefers-color-scheme:\\s*dark.*"));
        }

        boolean isInMedia() {
            return within.stream().anyMatch(condition -> condition.startsWith("@media"));
        }
    }

    static Css read(Path file, SourceText source, Problems problems) {
        return new CssReader(file, source, problems).read();
    }

    void problem(int index, String rule, String message, Problems problems) {
        problems.add(source.problem(source.atIndex(index), rule, message));
    }
}
