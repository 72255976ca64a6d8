package app.foyer.desk;

import app.foyer.desk.Answer.Mistaken;
import app.foyer.desk.Asked.Slip;
import app.foyer.emergency.Creation;
import app.foyer.emergency.Creation.Created;
import app.foyer.emergency.Creation.QuotaSpent;
import app.foyer.emergency.Creation.Whose;
import app.foyer.portal.Portal;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;

/** Creates codes that are told by phone. The page that answers is the only place where one is ever shown. */
record EmergencyHelp(ClientDesk desk, ClientPictures pictures) {

    Future<Answer> create(Asked asked, Client client) {
        Optional<Portal> portal = desk.theirPortals().stream()
                .filter(each -> each.id().value().equals(asked.field("portal")))
                .findFirst();
        if (portal.isEmpty()) {
            return mistaken(new Slip("portal", "desk.mistake.noPortal"));
        }
        return desk.help()
                .createEmergencyCode(
                        portal.get(), client.account().id(), asked.who().id(), asked.reason(), asked.caller())
                .compose(creation -> creation.match(new Answers(asked, client, portal.get())));
    }

    private final class Answers implements Creation.Cases<Future<Answer>> {
        private final Asked asked;
        private final Client client;
        private final Portal portal;

        Answers(Asked asked, Client client, Portal portal) {
            this.asked = asked;
            this.client = client;
            this.portal = portal;
        }

        @Override
        public Future<Answer> created(Created created) {
            return pictures.of(
                    asked, client, Optional.of(new ToldByPhone(portal.name(), created.code(), created.validUntil())));
        }

        @Override
        public Future<Answer> quotaSpent(QuotaSpent spent) {
            String text = spent.whose() == Whose.CLIENT ? "desk.mistake.codesOfClient" : "desk.mistake.codesOfStaff";
            return mistaken(
                    new Slip("portal", text, Map.of("time", asked.times().from(spent.until()))));
        }

        @Override
        public Future<Answer> notForThisPortal() {
            return mistaken("desk.mistake.noCodesHere");
        }

        @Override
        public Future<Answer> noSuchClient() {
            return mistaken("desk.mistake.closedClient");
        }
    }

    private static Future<Answer> mistaken(String text) {
        return mistaken(new Slip("", text));
    }

    private static Future<Answer> mistaken(Slip slip) {
        return Future.succeededFuture(new Mistaken(slip));
    }
}
