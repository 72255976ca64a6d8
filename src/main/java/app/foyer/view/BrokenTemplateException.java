package app.foyer.view;

import com.github.jknack.handlebars.HandlebarsError;
import com.github.jknack.handlebars.HandlebarsException;

/** A template cannot be used; the message begins with file, line and column, as far as they are known. */
final class BrokenTemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenTemplateException(String place, String what) {
        super(place + ": " + what);
    }

    /** A problem that tells its place itself. */
    BrokenTemplateException(String problem) {
        super(problem);
    }

    private BrokenTemplateException(String message, Throwable cause) {
        super(message, cause);
    }

    static BrokenTemplateException of(HandlebarsException cause) {
        HandlebarsError error = cause.getError();
        return new BrokenTemplateException(
                error == null
                        ? String.valueOf(cause.getMessage())
                        : error.filename + ":" + error.line + ":" + error.column + ": " + error.reason,
                cause);
    }
}
