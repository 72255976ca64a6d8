package app.foyer.web;

import java.time.Instant;

/**
 * A mail that the demo's inbox received.
 *
 * @param html empty when the mail has no such part
 */
public record DevMail(
        String id, Instant at, String from, String to, String subject, String messageId, String text, String html) {}
