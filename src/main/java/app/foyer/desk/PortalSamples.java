package app.foyer.desk;

import app.foyer.desk.PortalFigures.All;
import app.foyer.desk.PortalFigures.Figures;
import app.foyer.desk.PortalPage.Previewed;
import app.foyer.desk.PortalStates.State;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.problem.Problem;
import app.foyer.problem.Shape;
import app.foyer.problem.SourceLocation;
import app.foyer.settings.AdminSettings.DiffLine;
import app.foyer.settings.AdminSettings.Difference;
import app.foyer.settings.AdminSettings.History;
import app.foyer.settings.AdminSettings.PortalSettings;
import app.foyer.settings.AdminSettings.Setting;
import app.foyer.settings.AdminSettings.SettingKey;
import app.foyer.settings.AdminSettings.Told;
import app.foyer.settings.SettingsSave;
import app.foyer.settings.Snapshot;
import app.foyer.signin.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Made-up portals, by which the templates of their pages are tried. */
record PortalSamples(Asked asked) {
    private static final PortalId ID = new PortalId("sample");
    private static final Snapshot FILE = new Snapshot(Optional.of("multiFactor: {method: none}"));

    List<Map<String, Object>> all() {
        PortalsView view = new PortalsView(asked);
        List<Map<String, Object>> models = new ArrayList<>();
        models.add(view.list(List.of(state()), new All(5, 1, 1, Map.of(ID, new Figures(1, 1)))));
        for (PortalPart part : PortalPart.values()) {
            PortalPage page = PortalPage.of(part, state(), settings());
            models.add(view.one(page.with(history(), Map.of())));
            models.add(view.one(page.with(diff()).withProblems(problems())));
            models.add(view.one(page.with(previewed())));
        }
        return models;
    }

    private Previewed previewed() {
        Client client = new ClientSamples(asked, asked).client(true);
        return new Previewed(client, new Channels(true, false, true, false, false, false, Optional.empty()));
    }

    private State state() {
        return new State(ID, Optional.empty(), asked.now(), problems());
    }

    private static List<Problem> problems() {
        return List.of(new Problem(SourceLocation.startOf("portal.yaml"), "known-key", "Unknown key", ""));
    }

    private static PortalSettings settings() {
        List<Setting> settings = List.of(
                setting(SettingsForm.IDENTIFIER, "either", Optional.of("client-id")),
                setting(SettingsForm.METHOD, "authenticator-app", Optional.empty()),
                setting(SettingsForm.ISSUER, "Sample", Optional.empty()),
                setting(SettingsForm.EMAIL_CODE, "false", Optional.of("true")),
                setting(SettingsForm.EMAIL_DEFAULT, "false", Optional.empty()),
                setting(new SettingKey(SettingsForm.VALUES, "letters"), "PO Box", Optional.of("PO Box 2")));
        return new PortalSettings(ID, FILE, settings, List.of());
    }

    private static Setting setting(SettingKey key, String standard, Optional<String> chosen) {
        return new Setting(key, Shape.Text.ANY, standard, chosen);
    }

    private static List<DiffLine> diff() {
        return List.of(
                new DiffLine(DiffLine.Kind.REMOVED, "a: b"),
                new DiffLine(DiffLine.Kind.ADDED, "a: c"),
                new DiffLine(DiffLine.Kind.SAME, "d: e"));
    }

    private History history() {
        SettingsSave save = new SettingsSave(
                new UUID(8, 1),
                ID,
                asked.now(),
                new AccountId(new UUID(7, 1)),
                asked.portal(),
                Caller.UNKNOWN,
                FILE,
                FILE,
                Optional.empty());
        Difference difference = new Difference("multiFactor.method", Optional.of("none"), Optional.empty());
        return new History(List.of(new Told(2, save, List.of(difference), true)), Optional.of(1L));
    }
}
