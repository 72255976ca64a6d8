package app.foyer.problem;

import java.util.stream.Collectors;

/**
 * Something the author of a file must change.
 *
 * @param rule the kebab-case id of the rule that was broken
 * @param message what is wrong and what would be right
 * @param sourceLine the line it is about, empty where there is none to show
 */
public record Problem(SourceLocation at, String rule, String message, String sourceLine, Level level) {
    /** How much it matters. */
    public enum Level implements Choice {
        /** What is written cannot be used. */
        ERROR,
        /** It works, but hardly as its author thinks. */
        WARNING
    }

    public Problem(SourceLocation at, String rule, String message, String sourceLine) {
        this(at, rule, message, sourceLine, Level.ERROR);
    }

    public Problem asWarning() {
        return new Problem(at, rule, message, sourceLine, Level.WARNING);
    }

    public boolean isWarning() {
        return level == Level.WARNING;
    }

    /** The place, the message and the rule, then the source line with a caret under the place. */
    public String format() {
        var headline = at + ": " + (isWarning() ? "warning: " : "") + message + " [" + rule + "]";
        return sourceLine.isBlank() ? headline : headline + "\n" + sourceLine + "\n" + indent() + "^";
    }

    /** Tabs are repeated as tabs, so that the caret stands right however wide the terminal shows them. */
    private String indent() {
        return sourceLine
                        .codePoints()
                        .limit(at.column() - 1L)
                        .mapToObj(character -> character == '\t' ? "\t" : " ")
                        .collect(Collectors.joining())
                + " ".repeat(Math.max(0, at.column() - 1 - sourceLine.codePointCount(0, sourceLine.length())));
    }
}
