package app.foyer.invitation;

import app.foyer.secret.Digest;
import java.time.Instant;

/** What is kept of a link: enough to know it again, and until when it leads anywhere. */
public record Invitation(Digest token, Instant madeAt, Instant expiresAt) {}
