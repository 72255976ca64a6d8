package app.foyer.launch;

import app.foyer.desk.ClientDesk;
import app.foyer.desk.TerminalDesk;
import app.foyer.desk.TerminalDesk.Operator;
import app.foyer.portal.Portal;
import app.foyer.portal.Portals;
import app.foyer.storage.Stores;
import app.foyer.text.Words;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * The desk for one command of the terminal.
 *
 * @param words in English, which the terminal speaks
 * @param portals as they are written now
 */
record OpenDesk(TerminalDesk desk, Stores stores, Words words, List<Portal> portals) {

    /**
     * Opens the server's database and what the desk asks, until the process stops running.
     *
     * @param user what the machine calls whoever is there
     */
    static OpenDesk of(Running running, AccountAccess access, String user) throws Exception {
        Vertx vertx = running.vertx();
        Stores stores = CommandDatabase.open(running, vertx, access.database());
        Policies policies = Policies.of(access.limits());
        Running.await(new HelpFeatures(
                        stores,
                        access.keys(),
                        policies,
                        access.limits().hashing(),
                        access.clock(),
                        access.random(),
                        new SimpleMeterRegistry())
                .deploy(vertx));
        Folders folders = access.folders();
        Words words = folders.engineTexts().in(Locale.ENGLISH);
        List<Portal> portals =
                Portals.read(folders.portals(), folders.settings()).portals();
        ClientDesk clients = StaffDesk.clients(vertx, stores, () -> portals, access.keys(), policies);
        Operator operator = new Operator(user, words, ZoneId.systemDefault(), access.clock());
        return new OpenDesk(new TerminalDesk(vertx, clients, stores.staff(), operator), stores, words, portals);
    }
}
