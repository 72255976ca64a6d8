package app.foyer.emergency;

import app.foyer.proof.EmergencyCode;
import java.time.Instant;

/** What asking for an emergency code answers. Every one of these is expected. */
public sealed interface Creation {

    /** To be shown once: the code is kept as a hash only. */
    record Created(EmergencyCode code, Instant validUntil) implements Creation {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.created(this);
        }
    }

    /** So many were created lately that none may be before this time. */
    record QuotaSpent(Whose whose, Instant until) implements Creation {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.quotaSpent(this);
        }
    }

    /** Clients of this portal do not get in by emergency codes: it asks for no code at all, or is for staff. */
    record NotForThisPortal() implements Creation {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notForThisPortal();
        }
    }

    /** No client has this account, or it was closed. Staff have none of these codes. */
    record NoSuchClient() implements Creation {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noSuchClient();
        }
    }

    /** Whose quota it is. */
    enum Whose {
        CLIENT,
        STAFF
    }

    <R> R match(Cases<R> cases);

    /** A new answer must not compile until every reader handles it. */
    interface Cases<R> {
        R created(Created creation);

        R quotaSpent(QuotaSpent creation);

        R notForThisPortal();

        R noSuchClient();
    }
}
