package app.foyer.view;

import java.util.regex.Pattern;

/** What a mail says: one line of subject, and the same thing twice, as text alone and as HTML. */
record MailText(String subject, String text, String html) {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    public MailText {
        // A line break in a subject could begin a header of its own.
        subject = SPACE.matcher(subject).replaceAll(" ").strip();
    }
}
