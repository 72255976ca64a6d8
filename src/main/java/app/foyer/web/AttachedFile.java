package app.foyer.web;

import com.google.common.escape.Escaper;
import com.google.common.net.PercentEscaper;
import java.util.regex.Pattern;

/** What a browser is told of a file that it is to keep and not to show (RFC 6266). */
final class AttachedFile {
    /** No part of any file's name: it would name a folder, end the header, or make the name look like another. */
    private static final Pattern NEVER = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}/\\\\]");

    /** What may stand between quotes, whoever reads it. */
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9 ._()-]");

    /** All but {@code attr-char} is written in hexadecimal (RFC 8187, 3.2.1). */
    private static final Escaper EXTENDED = new PercentEscaper("-._~", false);

    private AttachedFile() {}

    /** The header's value: a plain name for old programs, and the name itself for all others. */
    static String named(String name) {
        String safe = NEVER.matcher(name).replaceAll("_");
        return "attachment; filename=\"" + NOT_PLAIN.matcher(safe).replaceAll("_") + "\"; filename*=UTF-8''"
                + EXTENDED.escape(safe);
    }
}
