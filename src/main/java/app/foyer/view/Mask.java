package app.foyer.view;

import app.foyer.email.EmailMask;
import app.foyer.problem.SourceLocation;
import java.util.regex.Pattern;

/**
 * <code>{{mask number}}</code>: just enough of an account's number or an e-mail address that its owner recognises it.
 * How long it is, is not told.
 */
record Mask(Value value, SourceLocation at) implements Value {
    private static final String HIDDEN = "••••";
    private static final String SPACE = "\u00a0";
    private static final int SHOWN = 4;
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");

    @Override
    public Object in(Scope scope) {
        Object found = value.in(scope);
        if (!(found instanceof CharSequence) && !(found instanceof Number)) {
            throw new BrokenTemplateException(at, "mask hides a part of a text or number, and this is neither");
        }
        return of(found.toString());
    }

    /** Nothing of nothing; of what is too short, nothing is shown. */
    private static String of(String written) {
        if (written.contains("@")) {
            return EmailMask.inLink(written);
        }
        String letters = SIGNS.matcher(written).replaceAll("");
        int end = letters.codePointCount(0, letters.length()) < 2 * SHOWN
                ? letters.length()
                : letters.offsetByCodePoints(letters.length(), -SHOWN);
        String shown = letters.substring(end);
        return written.isEmpty() ? "" : HIDDEN + (shown.isEmpty() ? "" : SPACE + shown);
    }
}
