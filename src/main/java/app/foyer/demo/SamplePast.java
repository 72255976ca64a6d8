package app.foyer.demo;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.email.EmailMask;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.proof.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Some weeks that the sample clients might have had. */
record SamplePast(List<PortalId> portals, Instant now) {
    private static final Caller PHONE = new Caller("203.0.113.24", "Safari on iPhone");
    private static final Caller LAPTOP = new Caller("203.0.113.24", "Firefox on Windows");
    private static final Caller LIBRARY = new Caller("198.51.100.7", "Chrome on Windows");

    /** Visits by e-mail, one after a mistyped password. */
    List<ActivityEntry> ofNeverPaired(AccountId id, Account account) {
        Past past = new Past(id, account, Method.AUTHENTICATOR_APP);
        past.visitByEmail(37, PHONE);
        past.visitByEmail(23, PHONE);
        past.failed(12, 10, Method.PASSWORD, LAPTOP);
        past.visitByEmail(12, LAPTOP);
        past.visitByEmail(3, PHONE);
        return past.entries;
    }

    /** An app paired five weeks ago, visits with it, and one at a time when it was out of reach. */
    List<ActivityEntry> ofPaired(AccountId id, Account account) {
        Past past = new Past(id, account, Method.AUTHENTICATOR_APP);
        past.tell(36, 0, ActivityEvent.APP_PAIRED, Map.of(ActivityWords.METHOD, Method.AUTHENTICATOR_APP.id()), LAPTOP);
        past.visitByApp(36, LAPTOP);
        past.visitByApp(29, PHONE);
        past.visitByApp(15, LAPTOP);
        past.failed(8, 4, Method.AUTHENTICATOR_APP, LIBRARY);
        past.visitByEmail(8, LIBRARY);
        past.visitByApp(2, PHONE);
        return past.entries;
    }

    private final class Past {
        private final List<ActivityEntry> entries = new ArrayList<>();
        private final AccountId id;
        private final String email;
        private final Method portalMethod;

        Past(AccountId id, Account account, Method portalMethod) {
            this.id = id;
            this.email = EmailMask.inLog(account.email().orElse(""));
            this.portalMethod = portalMethod;
        }

        void visitByEmail(int daysAgo, Caller caller) {
            Map<String, String> sent = Map.of(ActivityWords.EMAIL, email, ActivityWords.METHOD, portalMethod.id());
            tell(daysAgo, 60, ActivityEvent.CODE_SENT, sent, caller);
            Map<String, String> proof =
                    Map.of(ActivityWords.EMAIL, email, ActivityWords.METHOD, Method.EMAIL_CODE.id());
            visit(daysAgo, proof, caller);
        }

        void visitByApp(int daysAgo, Caller caller) {
            visit(daysAgo, Map.of(ActivityWords.METHOD, Method.AUTHENTICATOR_APP.id()), caller);
        }

        private void visit(int daysAgo, Map<String, String> proof, Caller caller) {
            tell(daysAgo, 120, ActivityEvent.SIGNED_IN, proof, caller);
            tell(daysAgo, 600, ActivityEvent.SIGNED_OUT, Map.of(), caller);
        }

        void failed(int daysAgo, int seconds, Method method, Caller caller) {
            tell(daysAgo, seconds, ActivityEvent.SIGN_IN_FAILED, Map.of(ActivityWords.METHOD, method.id()), caller);
        }

        void tell(int daysAgo, int seconds, ActivityEvent event, Map<String, String> facts, Caller caller) {
            Instant at = now.minus(Duration.ofDays(daysAgo))
                    .minus(Duration.ofHours(daysAgo % 7))
                    .plusSeconds(seconds);
            entries.add(ActivityEntry.of(id, portals.get(0), at, event, facts, caller));
        }
    }
}
