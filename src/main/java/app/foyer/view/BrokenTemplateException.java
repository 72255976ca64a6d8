package app.foyer.view;

import app.foyer.problem.Problem;
import app.foyer.problem.SourceLocation;
import com.github.jknack.handlebars.HandlebarsError;
import com.github.jknack.handlebars.HandlebarsException;
import java.util.function.UnaryOperator;

/** A template cannot be used; the message begins with file, line and column, as far as they are known. */
public final class BrokenTemplateException extends RuntimeException {
    private static final String RULE = "template";

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    BrokenTemplateException(SourceLocation at, String what) {
        this(new Problem(at, RULE, what, ""), null);
    }

    private BrokenTemplateException(Problem problem, Throwable cause) {
        super(problem.at() + ": " + problem.message(), cause);
        this.problem = problem;
    }

    static BrokenTemplateException of(String template, HandlebarsException cause) {
        HandlebarsError error = cause.getError();
        return new BrokenTemplateException(
                error == null
                        ? new Problem(SourceLocation.startOf(template), RULE, String.valueOf(cause.getMessage()), "")
                        : new Problem(
                                new SourceLocation(error.filename, Math.max(1, error.line), Math.max(1, error.column)),
                                RULE,
                                error.reason,
                                ""),
                cause);
    }

    /**
     * The same with its place in a file.
     *
     * @param files where a template of some name was read
     */
    BrokenTemplateException in(UnaryOperator<String> files) {
        SourceLocation at = problem.at();
        SourceLocation inFile = new SourceLocation(files.apply(at.file()), at.line(), at.column());
        return new BrokenTemplateException(
                new Problem(inFile, problem.rule(), problem.message(), problem.sourceLine()), this);
    }

    /** The same as a problem that its author can be told. */
    public Problem problem() {
        return problem;
    }
}
