package app.foyer.message;

import java.util.List;

/** A conversation with all of its messages, the oldest first. */
public record Read(Conversation conversation, List<Message> messages) {}
