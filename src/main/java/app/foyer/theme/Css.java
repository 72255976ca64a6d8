package app.foyer.theme;

import app.foyer.problem.Problems;
import app.foyer.problem.SourceText;
import java.nio.file.Path;
import java.util.List;

/** A style sheet as it was read. */
public record Css(Path file, SourceText source, List<AtRule> atRules, List<Declaration> declarations) {

    /** What begins with an at sign, such as {@code @media}. */
    public record AtRule(String name, int at) {}

    /**
     * A property and its value.
     *
     * @param within the selectors and conditions around it, from the outside in
     */
    public record Declaration(List<String> within, String property, String value, int at, int valueAt) {
        public boolean isInDark() {
            return within.stream().anyMatch(condition -> condition.matches("@media.*prefers-color-scheme:\\s*dark.*"));
        }

        public boolean isInMedia() {
            return within.stream().anyMatch(condition -> condition.startsWith("@media"));
        }
    }

    /** Reads one; what cannot be read in it is told as problems of syntax. */
    public static Css read(Path file, SourceText source, Problems problems) {
        return new CssReader(file, source, problems).read();
    }

    /** One that was read before without a problem. */
    public static Css of(String name, String text) {
        return read(Path.of(name), new SourceText(name, text), new Problems());
    }

    /** Tells a problem at a place of the text. */
    public void problem(int index, String rule, String message, Problems problems) {
        problems.add(source.problem(source.atIndex(index), rule, message));
    }
}
