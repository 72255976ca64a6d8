package app.foyer.email;

import app.foyer.account.Account;
import app.foyer.email.EmailCodes.Limit;
import app.foyer.email.EmailPolicy.Allowance;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.secret.Digest;
import app.foyer.secret.KeyedHash;
import java.util.ArrayList;
import java.util.List;

/** What a mail with a code uses up, whatever the code is for. */
record MailLimits(KeyedHash hash, EmailPolicy policy) {
    static final String PORTAL = "portal";

    List<Limit> of(Account account, Caller caller, PortalId portal) {
        List<Limit> limits = new ArrayList<>();
        add(limits, "account", account.id().toString(), policy.perAccount());
        add(limits, "address", caller.address(), policy.perAddress());
        add(limits, PORTAL, portal.value(), policy.perPortal());
        return limits;
    }

    private void add(List<Limit> limits, String kind, String subject, List<Allowance> allowances) {
        for (Allowance allowance : allowances) {
            Digest key = hash.of("mails", kind, subject, allowance.in().toString());
            limits.add(new Limit(kind, key, allowance.mails(), allowance.in()));
        }
    }
}
