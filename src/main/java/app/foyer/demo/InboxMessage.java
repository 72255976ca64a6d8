package app.foyer.demo;

import java.time.Instant;

/** One received mail as its reader sees it, decoded; what it lacks is an empty text. */
public record InboxMessage(
        String id, Instant at, String from, String to, String subject, String messageId, String text, String html) {}
