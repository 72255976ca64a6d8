package app.foyer.email;

import app.foyer.email.MailTexts.Worded;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import java.util.Set;
import java.util.UUID;

/** Hands one mail to the mail server. */
final class Postman {
    /** Replies about us, not about the mailbox: a password that changed will be put right again. */
    private static final Set<Integer> OUR_FAULT = Set.of(530, 534, 535, 538);

    private final MailClient client;
    private final String from;

    /** @param from the address that mails come from, such as {@code portal@lender.example} */
    Postman(MailClient client, String from) {
        this.client = client;
        this.from = from;
    }

    /** Every attempt for one mail carries the same Message-ID, so that a mailbox can tell a repeat. */
    Future<Void> hand(UUID id, String to, Worded words) {
        MailMessage message = new MailMessage()
                .setFrom(phrase(words.sender()) + " <" + from + ">")
                .setTo(to)
                .setSubject(oneLine(words.subject()))
                .setText(words.text())
                .setHtml(words.html())
                .setHeaders(MultiMap.caseInsensitiveMultiMap()
                        .add("Message-ID", "<" + id + "@" + from.substring(from.lastIndexOf('@') + 1) + ">")
                        .add("Auto-Submitted", "auto-generated"));
        return client.sendMail(message).mapEmpty();
    }

    /** Whether the server said for good that it will not take this mail. */
    static boolean isFinal(Throwable failure) {
        return failure instanceof SMTPException refused
                && refused.getReplyCode() >= 500
                && !OUR_FAULT.contains(refused.getReplyCode());
    }

    /** Without line breaks of any kind, and without the signs that turn the direction of writing. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    /** A name as a header may carry it without quotes: RFC 5322, section 3.2.3, lists what may not stand in it. */
    private static String phrase(String name) {
        return oneLine(name.replaceAll("[()<>\\[\\]:;@\\\\,.\"]+", " ")).replaceAll(" +", " ");
    }
}
