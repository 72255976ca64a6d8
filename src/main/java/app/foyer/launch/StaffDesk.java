package app.foyer.launch;

import app.foyer.desk.ClientDesk;
import app.foyer.desk.Desk;
import app.foyer.desk.PortalStates;
import app.foyer.desk.PortalStates.State;
import app.foyer.desk.Programs;
import app.foyer.email.Notices;
import app.foyer.identity.PortalId;
import app.foyer.invitation.Inviting;
import app.foyer.portal.Portal;
import app.foyer.release.PortalState;
import app.foyer.release.Releases;
import app.foyer.secret.Keys;
import app.foyer.settings.AdminSettings;
import app.foyer.settings.SettingsService;
import app.foyer.signin.StaffHelp;
import app.foyer.storage.Stores;
import app.foyer.view.PortalVersion;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Puts the desk of this server's staff together. */
final class StaffDesk {
    private StaffDesk() {}

    static Desk of(
            Vertx vertx,
            Stores stores,
            Releases releases,
            AdminSettings settings,
            Keys keys,
            SecureRandom random,
            Policies policies,
            String origin,
            InstantSource clock) {
        ClientDesk clients = clients(
                vertx,
                stores,
                () -> releases.all().stream().map(PortalVersion::portal).toList(),
                keys,
                policies);
        return new Desk(
                vertx,
                new Desk.Services(
                        stores.staff(),
                        new Inviting(
                                vertx, stores.invitations(), new Notices(keys.sealer()), keys.hash(), random, origin),
                        states(releases),
                        stores.portalFigures(),
                        settings,
                        clients,
                        new Programs(stores.accessTokens(), keys.hash(), random),
                        stores.updateQueue(),
                        stores.mailbox(),
                        stores.reports(),
                        new ProgramFiles(
                                vertx, stores.manyClients(), keys.sealer(), () -> theirs(clients), clock, random)));
    }

    private static List<PortalId> theirs(ClientDesk clients) {
        return clients.theirPortals().stream()
                .map(Portal::id)
                .sorted(Comparator.comparing(PortalId::value))
                .toList();
    }

    /** What the work for clients needs, at the desk and in the terminal. */
    static ClientDesk clients(
            Vertx vertx, Stores stores, Supplier<List<Portal>> portals, Keys keys, Policies policies) {
        return new ClientDesk(
                stores.clients(),
                stores.standings(),
                stores.activities(),
                portals,
                new Notices(keys.sealer()),
                new StaffHelp(vertx),
                stores.passwords()::demandNew,
                policies.sessions(),
                policies.signIn().spent());
    }

    /** What admins decide for the portals of one installation. */
    static AdminSettings settings(Vertx vertx, Folders folders, Stores stores, InstantSource clock) {
        return new SettingsService(
                vertx,
                folders.portals(),
                folders.settings(),
                stores.settingsSaves(),
                new SettingsTrial(vertx, folders),
                clock);
    }

    /** A folder whose name is no portal's id can never be one. */
    private static PortalStates states(Releases releases) {
        return () -> releases.states().stream()
                .filter(state -> PortalId.isValid(state.name()))
                .map(StaffDesk::state)
                .toList();
    }

    private static State state(PortalState state) {
        return new State(
                new PortalId(state.name()),
                state.version().map(PortalVersion::portal),
                state.since(),
                state.problems());
    }
}
