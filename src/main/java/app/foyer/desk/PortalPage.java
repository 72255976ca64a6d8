package app.foyer.desk;

import app.foyer.desk.PortalStates.State;
import app.foyer.identity.AccountId;
import app.foyer.problem.Problem;
import app.foyer.settings.AdminSettings.DiffLine;
import app.foyer.settings.AdminSettings.History;
import app.foyer.settings.AdminSettings.PortalSettings;
import app.foyer.signin.Channels;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page about one portal.
 *
 * @param history only on the page of that name
 * @param names of the members of staff who saved
 * @param diff how the file differs from the one that the form was filled in from
 * @param refused why the portal could not be served as the form says
 * @param previewed whose sign-in is to be told before anything is saved
 */
record PortalPage(
        PortalPart part,
        State state,
        PortalSettings read,
        Optional<History> history,
        Map<AccountId, String> names,
        List<DiffLine> diff,
        List<Problem> refused,
        Optional<Previewed> previewed) {

    /** A client as they stand at the portal. */
    record Previewed(Client client, Channels channels) {}

    static PortalPage of(PortalPart part, State state, PortalSettings read) {
        return new PortalPage(part, state, read, Optional.empty(), Map.of(), List.of(), List.of(), Optional.empty());
    }

    PortalPage with(History found, Map<AccountId, String> staff) {
        return new PortalPage(part, state, read, Optional.of(found), staff, diff, refused, previewed);
    }

    PortalPage with(List<DiffLine> lines) {
        return new PortalPage(part, state, read, history, names, lines, refused, previewed);
    }

    PortalPage withProblems(List<Problem> problems) {
        return new PortalPage(part, state, read, history, names, diff, problems, previewed);
    }

    PortalPage with(Previewed client) {
        return new PortalPage(part, state, read, history, names, diff, refused, Optional.of(client));
    }

    /** What the portal is called, or else its folder. */
    String title() {
        return state.served().map(portal -> portal.name()).orElse(state.id().value());
    }
}
