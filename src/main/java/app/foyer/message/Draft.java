package app.foyer.message;

import app.foyer.account.Typed;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A message that is to be sent.
 *
 * @param key chosen when its form was drawn: what is sent twice with one key is one message
 */
public record Draft(UUID key, String body) {
    public static final int LONGEST_SUBJECT = 120;
    public static final int LONGEST_BODY = 4000;

    /** What cannot be seen, and could make a line read otherwise; but for what joins letters and pictures. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\u200c\\u200d]]");

    private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");

    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    /** What is wrong with what was typed. */
    public enum Flaw {
        NO_SUBJECT,
        LONG_SUBJECT,
        NO_BODY,
        LONG_BODY
    }

    /** One line; whether it can be a subject is {@link #flawOfSubject}. */
    public static String subject(String typed) {
        return typed.lines()
                .map(line -> Typed.line(CONTROL.matcher(line.replace('\t', ' ')).replaceAll("")))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** As it is kept: lines as they were typed, paragraphs one empty line apart, and nothing that cannot be seen. */
    public static String body(String typed) {
        String lines = typed.lines()
                .map(line -> CONTROL.matcher(line.replace('\t', ' ')).replaceAll(""))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
        return EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip();
    }

    public static Optional<Flaw> flawOfSubject(String subject) {
        if (isBlank(subject)) {
            return Optional.of(Flaw.NO_SUBJECT);
        }
        return subject.length() > LONGEST_SUBJECT ? Optional.of(Flaw.LONG_SUBJECT) : Optional.empty();
    }

    public static Optional<Flaw> flawOfBody(String body) {
        if (isBlank(body)) {
            return Optional.of(Flaw.NO_BODY);
        }
        return body.length() > LONGEST_BODY ? Optional.of(Flaw.LONG_BODY) : Optional.empty();
    }

    /** Whether there is nothing in it that can be seen. */
    private static boolean isBlank(String text) {
        return !VISIBLE.matcher(text).find();
    }

    @Override
    public String toString() {
        return "Draft[" + key + "]";
    }
}
