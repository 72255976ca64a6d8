package app.foyer.desk;

import app.foyer.account.Account;
import app.foyer.account.Typed;
import app.foyer.desk.Answer.Mistaken;
import app.foyer.desk.Asked.Slip;
import app.foyer.desk.PortalPage.Previewed;
import app.foyer.identity.PortalId;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells an admin what one client would see at a portal, before or after something is saved. Nothing changes by it. */
record SignInPreview(ClientDesk desk) {
    static final String PART = "preview";
    static final String FIELD = "client";
    /** Enough to see that there is another one. */
    private static final int ENOUGH = 2;

    /** @param drawn how it is told */
    Future<Answer> of(Asked asked, PortalId portal, Function<Previewed, Answer> drawn) {
        String typed = Typed.line(asked.field(FIELD));
        if (typed.isEmpty()) {
            return mistaken("desk.mistake.noClient");
        }
        return desk.clients().search(typed, Optional.empty(), ENOUGH).compose(found -> {
            List<Client> meant = found.clients().stream()
                    .filter(client -> isMeant(client.account(), typed))
                    .toList();
            return switch (meant.size()) {
                case 0 -> mistaken("desk.mistake.noSuchClient");
                case 1 -> previewed(asked, portal, meant.get(0)).map(drawn);
                default -> mistaken("desk.mistake.severalClients");
            };
        });
    }

    /** A search finds whole terms before longer ones, so whoever is meant is among the first. */
    private static boolean isMeant(Account account, String typed) {
        return Stream.of(Optional.of(account.clientId()), account.webUserId(), account.email())
                .flatMap(Optional::stream)
                .anyMatch(typed::equalsIgnoreCase);
    }

    private Future<Previewed> previewed(Asked asked, PortalId portal, Client client) {
        return desk.standings()
                .at(client.account().id(), List.of(portal), desk.spent(), asked.now())
                .map(standings -> new Previewed(client, standings.get(0).channels()));
    }

    private static Future<Answer> mistaken(String text) {
        return Future.succeededFuture(new Mistaken(new Slip(FIELD, text)));
    }
}
