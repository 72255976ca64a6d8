package app.foyer.transfer;

import app.foyer.identity.AccountId;
import app.foyer.transfer.ManyClients.Change;
import java.util.Optional;

/**
 * What is decided about one row: refused with a problem; or kept in mind, with a change unless all is so already.
 */
record Verdict(ClientRow row, Optional<String> problem, Optional<Change> change, Optional<Remembered> remembered) {
    /** What is kept in mind of whom, where it is not yet; and an id that the row takes from its client. */
    record Remembered(AccountId id, Marks marks) {}

    static Verdict refused(ClientRow row, String problem) {
        return new Verdict(row, Optional.of(problem), Optional.empty(), Optional.empty());
    }
}
