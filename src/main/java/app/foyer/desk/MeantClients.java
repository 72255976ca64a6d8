package app.foyer.desk;

import app.foyer.account.Account;
import app.foyer.account.Typed;
import app.foyer.desk.Clients.Found;
import app.foyer.desk.Clients.Place;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds whom somebody means by a Client Id or a Web User Id, written out; capitals do not matter. */
record MeantClients(Clients clients) {
    private static final int AT_ONCE = 50;

    Future<List<Client>> by(String identifier) {
        String typed = Typed.line(identifier);
        return typed.isEmpty() ? Future.succeededFuture(List.of()) : from(typed, Optional.empty(), List.of());
    }

    /** Whole terms come before longer ones; but many clients may have a name of which a word is somebody's identifier. */
    private Future<List<Client>> from(String typed, Optional<Place> after, List<Client> before) {
        return clients.search(typed, after, AT_ONCE).compose(found -> {
            List<Client> meant = new ArrayList<>(before);
            found.clients().stream()
                    .filter(client -> isMeant(client.account(), typed))
                    .forEach(meant::add);
            return mayBeMore(typed, found)
                    ? from(typed, found.next(), meant)
                    : Future.succeededFuture(List.copyOf(meant));
        });
    }

    private static boolean mayBeMore(String typed, Found found) {
        return found.next()
                .filter(place -> place.term().equals(typed.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static boolean isMeant(Account account, String typed) {
        return Stream.concat(Stream.of(account.clientId()), account.webUserId().stream())
                .anyMatch(typed::equalsIgnoreCase);
    }
}
