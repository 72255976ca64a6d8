package app.foyer.desk;

import app.foyer.desk.PortalPage.Previewed;
import app.foyer.portal.MultiFactorSettings;
import app.foyer.settings.AdminSettings.Change;
import app.foyer.signin.PortalRules;
import app.foyer.signin.Prospect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a client would see at a portal, as the settings are saved and as the form has them. */
record PreviewView(Asked asked, PortalPage page) {

    Map<String, Object> model() {
        return Map.of(
                "action",
                asked.at(page.state().id().value(), SignInPreview.PART),
                "typed",
                asked.posted() ? asked.field(SignInPreview.FIELD) : "",
                "wrong",
                asked.mistake()
                        .filter(slip -> slip.field().equals(SignInPreview.FIELD))
                        .map(slip -> slip.in(asked.words()))
                        .orElse(""),
                "result",
                page.previewed().<Object>map(this::result).orElse(false));
    }

    private Map<String, Object> result(Previewed previewed) {
        SettingsForm form = new SettingsForm(asked, page.read(), page.state().served());
        List<Change> changes = form.changes(PortalPart.MULTI_FACTOR);
        MultiFactorSettings saved = form.multiFactorWith(List.of());
        MultiFactorSettings typed = form.multiFactorWith(changes);
        List<Map<String, Object>> ways = new ArrayList<>();
        ways.add(way("desk.preview.asSaved", saved, form, previewed));
        if (!typed.equals(saved)) {
            ways.add(way("desk.preview.asTyped", typed, form, previewed));
        }
        return Map.of(
                "name",
                previewed.client().account().name(),
                "clientId",
                previewed.client().account().clientId(),
                "closed",
                !previewed.client().active(),
                "ways",
                ways);
    }

    private Map<String, Object> way(
            String title, MultiFactorSettings settings, SettingsForm form, Previewed previewed) {
        PortalRules rules = PortalRules.of(form.audience(), settings);
        StandingWords words = new StandingWords(asked.words(), Prospect.of(rules, previewed.channels()));
        return Map.of(
                "title",
                asked.words().say(title),
                "ahead",
                words.ahead(),
                "why",
                words.why(),
                "links",
                List.of(words.email(), words.emailDefault(), words.emergencyCode()));
    }
}
