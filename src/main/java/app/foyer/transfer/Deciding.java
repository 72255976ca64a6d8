package app.foyer.transfer;

import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.identity.AccountId;
import app.foyer.transfer.ManyClients.Change;
import app.foyer.transfer.ManyClients.Known;
import app.foyer.transfer.ManyClients.Pairing;
import app.foyer.transfer.Verdict.Remembered;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a row does to what is known. Time and chance are given.
 *
 * @param unusableHash of a password that nobody knows, for clients who come without one
 * @param zone of clients of whom no other is said
 */
record Deciding(Secrets secrets, String unusableHash, ZoneId zone, Author author, Instant now) {

    Verdict decide(ClientRow row, Known known) {
        KnownClient client = known.clients().get(row.clientId());
        Optional<AccountId> own = Optional.ofNullable(client).map(KnownClient::id);
        if (client != null && client.isStaff()) {
            return Verdict.refused(row, "'clientId' is the name of a member of staff; give the client another one");
        }
        if (client == null && !holders(known, row.clientId()).isEmpty()) {
            return Verdict.refused(row, "'clientId' is the Web User Id of another client; change that one first");
        }
        Optional<String> webUserId = row.webUserId().value();
        if (webUserId.isPresent() && isOthers(holders(known, webUserId.get()), own)) {
            return Verdict.refused(
                    row, "'webUserId' belongs to another client already; each needs one of their own, or none");
        }
        if (client == null && row.name().isEmpty()) {
            return Verdict.refused(row, "'name' is empty, and this client is not known yet, so that a name is needed");
        }
        if (row.emailConfirmed().orElse(false) && email(row, client).isEmpty()) {
            return Verdict.refused(row, "'emailConfirmed' is 'yes', but there is no address; give one in 'email'");
        }
        return client == null ? added(row) : changed(row, client);
    }

    private static Set<AccountId> holders(Known known, String id) {
        return known.holders().getOrDefault(id, Set.of());
    }

    private static boolean isOthers(Set<AccountId> holders, Optional<AccountId> own) {
        return holders.stream().anyMatch(holder -> !own.equals(Optional.of(holder)));
    }

    private static Optional<String> email(ClientRow row, KnownClient client) {
        return row.email()
                .over(client == null ? Optional.empty() : client.state().email());
    }

    private Verdict added(ClientRow row) {
        AccountId id = new AccountId(secrets.ids().get());
        ClientState state = new ClientState(
                row.clientId(),
                row.webUserId().value(),
                row.name().orElseThrow(),
                row.email().value(),
                row.emailConfirmed().orElse(false),
                row.phone().value(),
                row.zone().orElse(zone),
                row.active().orElse(true),
                row.mustChangePassword().orElse(false),
                row.passwordHash().orElse(unusableHash));
        List<Pairing> pairings = secrets.missing(row.secrets(), Map.of());
        ActivityEntry told = told(id, ActivityEvent.CLIENT_ADDED, Map.of());
        return new Verdict(
                row,
                Optional.empty(),
                Optional.of(new Change(id, true, state, pairings, false, told)),
                remembered(id, Marks.NONE, row));
    }

    private Verdict changed(ClientRow row, KnownClient client) {
        ClientState before = client.state();
        Marks marks = client.marks();
        Optional<String> email = email(row, client);
        boolean sameEmail = email.equals(before.email());
        ClientState after = new ClientState(
                before.clientId(),
                row.webUserId().over(before.webUserId()),
                row.name().orElse(before.name()),
                email,
                // What a client has proven is not doubted as long as the address stays.
                (sameEmail && before.emailConfirmed()) || row.emailConfirmed().orElse(false),
                row.phone().over(before.phone()),
                row.zone().orElse(before.zone()),
                row.active().orElse(before.active()),
                // Said once, it is asked for once; that it need not be asked for takes back nobody's demand.
                before.mustChangePassword() || (row.mustChangePassword().orElse(false) && !marks.mustChangePassword()),
                marks.knowPasswordOf(row)
                        ? before.passwordHash()
                        : row.passwordHash().orElse(before.passwordHash()));
        List<Pairing> pairings =
                marks.knowSecretsOf(row) ? List.of() : secrets.missing(row.secrets(), client.secrets());
        Optional<Remembered> remembered = remembered(client.id(), marks, row);
        if (after.equals(before) && pairings.isEmpty()) {
            return new Verdict(row, Optional.empty(), Optional.empty(), remembered);
        }
        if (!author.replacesProofs() && proves(before, after, pairings)) {
            return Verdict.refused(
                    row,
                    "the password and the app of a client who is known already are replaced in the terminal only; leave"
                            + " 'passwordHash' and 'totpSecret' out");
        }
        return new Verdict(
                row, Optional.empty(), Optional.of(change(client.id(), before, after, pairings)), remembered);
    }

    private Change change(AccountId id, ClientState before, ClientState after, List<Pairing> pairings) {
        boolean reauthenticated = proves(before, after, pairings) || (before.active() && !after.active());
        List<String> what = Differences.between(before, after, !pairings.isEmpty());
        ActivityEntry told =
                told(id, ActivityEvent.CLIENT_CHANGED, Map.of(ActivityWords.WHAT, String.join(", ", what)));
        return new Change(id, false, after, pairings, reauthenticated, told);
    }

    /** Whether it is about how the client proves who they are. */
    private static boolean proves(ClientState before, ClientState after, List<Pairing> pairings) {
        return !pairings.isEmpty() || !after.passwordHash().equals(before.passwordHash());
    }

    private ActivityEntry told(AccountId id, ActivityEvent event, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(author.facts());
        all.putAll(facts);
        return ActivityEntry.of(id, author.from(), now, event, all, author.caller());
    }

    private static Optional<Remembered> remembered(AccountId id, Marks before, ClientRow row) {
        Marks after = before.after(row);
        return after.equals(before) ? Optional.empty() : Optional.of(new Remembered(id, after));
    }
}
