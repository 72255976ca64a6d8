package app.foyer.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Turns the bytes of a mail into what a person reads. */
final class MailReader {
    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private MailReader() {}

    static InboxMessage read(String id, Instant at, byte[] mail) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(NO_SERVER, new ByteArrayInputStream(mail));
        Map<String, String> bodies = new HashMap<>();
        collect(message, bodies);
        return new InboxMessage(
                id,
                at,
                header(message, "From"),
                header(message, "To"),
                Objects.requireNonNullElse(message.getSubject(), ""),
                Objects.requireNonNullElse(message.getMessageID(), ""),
                bodies.getOrDefault("text/plain", ""),
                bodies.getOrDefault("text/html", ""));
    }

    private static String header(MimeMessage message, String name) throws MessagingException, IOException {
        String value = message.getHeader(name, ", ");
        return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
    }

    /** Keeps the first part of each type: the others are attachments. */
    private static void collect(Part part, Map<String, String> bodies) throws MessagingException, IOException {
        ContentType type = new ContentType(part.getContentType());
        if (type.match("multipart/*")) {
            // Built from its source: no lookup of content handlers, which one jar of many jars may lack.
            MimeMultipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart next = parts.getBodyPart(i);
                collect(next, bodies);
            }
        } else if (type.match("text/*")) {
            bodies.putIfAbsent(type.getBaseType().toLowerCase(Locale.ROOT), text(part, type));
        }
    }

    private static String text(Part part, ContentType type) throws MessagingException, IOException {
        String charset = Objects.requireNonNullElse(type.getParameter("charset"), "us-ascii");
        return new String(part.getInputStream().readAllBytes(), Charset.forName(MimeUtility.javaCharset(charset)));
    }
}
