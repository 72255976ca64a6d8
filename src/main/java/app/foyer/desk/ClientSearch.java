package app.foyer.desk;

import app.foyer.account.Typed;
import app.foyer.desk.Clients.Place;
import java.util.Optional;

/**
 * What somebody looks for among the clients.
 *
 * @param after where a part before this one ended
 */
record ClientSearch(String sought, Optional<Place> after) {
    static final int FOUND_AT_ONCE = 20;

    /** Empty where nothing is looked for. */
    static Optional<ClientSearch> of(Asked asked) {
        String sought = Typed.line(asked.field("sought"));
        Optional<Place> after =
                Ids.account(asked.field("account")).map(account -> new Place(Typed.line(asked.field("term")), account));
        return sought.isEmpty() ? Optional.empty() : Optional.of(new ClientSearch(sought, after));
    }
}
