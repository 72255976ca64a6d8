package app.foyer.desk;

import app.foyer.desk.Asked.Slip;
import app.foyer.portal.Audience;
import app.foyer.portal.IdentifierKind;
import app.foyer.portal.MultiFactorMethod;
import app.foyer.portal.Portal;
import app.foyer.settings.AdminSettings.Setting;
import app.foyer.settings.AdminSettings.SettingKey;
import app.foyer.signin.PortalRules;
import app.foyer.signin.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands on one page about a portal; each answers {@code false} on the pages of the others. */
record PartView(Asked asked, PortalPage page) {

    Object general() {
        if (page.part() != PortalPart.GENERAL) {
            return false;
        }
        Map<String, Object> general = new HashMap<>();
        general.put("phone", portal().map(portal -> portal.contact().phone()).orElse(""));
        general.put("pages", portal().map(portal -> portal.pages().size()).orElse(0));
        general.put(
                "values",
                page.read().settings().stream()
                        .filter(setting -> setting.key().section().equals(SettingsForm.VALUES))
                        .map(this::text)
                        .toList());
        return general;
    }

    Object security() {
        if (page.part() != PortalPart.SECURITY) {
            return false;
        }
        return setting(SettingsForm.IDENTIFIER)
                .<Object>map(setting -> Map.of(
                        "name", setting.key().toString(),
                        "set", setting.isSet(),
                        "choices",
                                List.of(
                                        identifier(setting, IdentifierKind.CLIENT_ID, "desk.portals.clientId"),
                                        identifier(setting, IdentifierKind.WEB_USER_ID, "desk.portals.webUserId"),
                                        identifier(setting, IdentifierKind.EITHER, "desk.portals.either"))))
                .orElse(false);
    }

    Object multiFactor() {
        if (page.part() != PortalPart.MULTI_FACTOR || page.read().settings().isEmpty()) {
            return false;
        }
        MultiFactorMethod method = SettingsForm.method(value(SettingsForm.METHOD));
        boolean emailCode = isTicked(SettingsForm.EMAIL_CODE);
        Map<String, Object> model = new HashMap<>();
        model.put("name", SettingsForm.METHOD.toString());
        model.put("methods", methods(method));
        model.put("issuer", text(setting(SettingsForm.ISSUER).orElseThrow()));
        model.put("emailCode", box(SettingsForm.EMAIL_CODE, PortalRules.settable(audience(), method)));
        model.put(
                "emailDefault",
                box(SettingsForm.EMAIL_DEFAULT, PortalRules.defaultSettable(audience(), method, emailCode)));
        model.put("mustUnderstand", !isOn(SettingsForm.EMAIL_CODE));
        model.put("understood", asked.field(SettingsForm.UNDERSTOOD).equals(SettingsForm.ON));
        model.put(
                "understoodError",
                asked.mistake()
                        .filter(slip -> slip.field().equals(SettingsForm.UNDERSTOOD))
                        .map(Slip::text)
                        .map(asked.words()::say)
                        .orElse(""));
        model.put("preview", audience() == Audience.CLIENT ? new PreviewView(asked, page).model() : false);
        model.put("whyMethod", asked.words().say("desk.portals.whyMethod"));
        model.put("whyOption", asked.words().say("desk.portals.whyOption"));
        return model;
    }

    Object branding() {
        return page.part() == PortalPart.BRANDING
                ? Map.of("logo", "/" + page.state().id() + "/theme/logo.svg", "issuer", value(SettingsForm.ISSUER))
                : false;
    }

    Object history() {
        return page.history()
                .<Object>map(history -> new HistoryView(asked, page.state().id().value(), page.names()).model(history))
                .orElse(false);
    }

    private List<Map<String, Object>> methods(MultiFactorMethod chosen) {
        List<Map<String, Object>> methods = new ArrayList<>();
        if (audience() == Audience.CLIENT) {
            methods.add(method(MultiFactorMethod.NONE, chosen, "desk.portals.methodNone"));
        }
        methods.add(method(MultiFactorMethod.AUTHENTICATOR_APP, chosen, "desk.portals.methodApp"));
        methods.add(method(MultiFactorMethod.EMAIL_CODE, chosen, "desk.portals.methodEmail"));
        return methods;
    }

    private Map<String, Object> method(MultiFactorMethod method, MultiFactorMethod chosen, String text) {
        Map<String, Object> choice = new HashMap<>(choice(SettingsForm.METHOD, method.id(), chosen == method, text));
        choice.put("options", PortalRules.settable(audience(), method).permits());
        return choice;
    }

    private Map<String, Object> identifier(Setting setting, IdentifierKind kind, String text) {
        return choice(setting.key(), kind.id(), value(setting.key()).equals(kind.id()), text);
    }

    private Map<String, Object> choice(SettingKey key, String id, boolean current, String text) {
        return Map.of(
                "id",
                key.name() + "-" + id,
                "name",
                key.toString(),
                "value",
                id,
                "title",
                asked.words().say(text),
                "explained",
                asked.words().say(text + "Explained"),
                "current",
                current);
    }

    /** A box shows what the file says, also where that has no effect; then it is disabled, and says why. */
    private Map<String, Object> box(SettingKey key, Standing settable) {
        return Map.of(
                "id", key.name(),
                "name", key.toString(),
                "open", SettingsForm.OPEN + key,
                "ticked", isTicked(key),
                "enabled", settable.permits(),
                "why", why(settable));
    }

    private String why(Standing settable) {
        return settable.permits() ? "" : asked.words().say(SettingsForm.why(settable));
    }

    private Map<String, Object> text(Setting setting) {
        return Map.of(
                "id", setting.key().name(),
                "name", setting.key().toString(),
                "label", setting.key().name(),
                "value", typed(setting.key()).orElse(setting.value()),
                "standard", setting.standard(),
                "set", setting.isSet());
    }

    private boolean isTicked(SettingKey key) {
        boolean sent = comesBack() && asked.field(SettingsForm.OPEN + key).equals(SettingsForm.ON);
        return sent ? asked.field(key.toString()).equals(SettingsForm.ON) : isOn(key);
    }

    private boolean isOn(SettingKey key) {
        return setting(key)
                .filter(setting -> setting.value().equals(SettingsForm.ON))
                .isPresent();
    }

    private String value(SettingKey key) {
        return typed(key).or(() -> setting(key).map(Setting::value)).orElse("");
    }

    /** What was sent, when it comes back to be corrected or looked at. */
    private Optional<String> typed(SettingKey key) {
        return comesBack() && asked.fields().containsKey(key.toString())
                ? Optional.of(asked.field(key.toString()))
                : Optional.empty();
    }

    private boolean comesBack() {
        return asked.mistake().isPresent() || page.previewed().isPresent();
    }

    private Optional<Setting> setting(SettingKey key) {
        return SettingsForm.setting(page.read(), key);
    }

    private Optional<Portal> portal() {
        return page.state().served();
    }

    private Audience audience() {
        return portal().map(Portal::audience).orElse(Audience.CLIENT);
    }
}
