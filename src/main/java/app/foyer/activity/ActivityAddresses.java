package app.foyer.activity;

import app.foyer.bus.Address;
import app.foyer.bus.Topic;
import app.foyer.identity.AccountId;
import io.vertx.core.Vertx;

/** What others may ask of, and hear from, the activity log. */
public final class ActivityAddresses {
    private ActivityAddresses() {}

    /** A page was viewed. Told, not asked: the page does not wait for its own record. */
    public record Viewed(ActivityEntry entry) {}

    public static final Address<Viewed, Recorded> VIEWED = Address.named("activity.viewed");

    /** Nobody waits for this answer; it exists so that the address has one. */
    public record Recorded() {}

    /** Carries the id of an account whose activity has new entries. */
    public static final Topic APPENDED = new Topic("activity.appended");

    /** Hints that an account's activity has new entries, once they are committed. */
    public static void appended(Vertx vertx, AccountId account) {
        APPENDED.hint(vertx, account.toString());
    }
}
