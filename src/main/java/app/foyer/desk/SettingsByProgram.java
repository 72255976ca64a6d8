package app.foyer.desk;

import app.foyer.desk.Asked.Slip;
import app.foyer.portal.MultiFactorMethod;
import app.foyer.portal.Portal;
import app.foyer.settings.AdminSettings.Change;
import app.foyer.settings.AdminSettings.PortalSettings;
import app.foyer.settings.AdminSettings.Setting;
import app.foyer.settings.AdminSettings.SettingKey;
import app.foyer.signin.PortalRules;
import app.foyer.signin.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a program says of a portal's settings: any of their keys, each with its value. Read as the form that has all other
 * values as they are; what that form would pass over in silence is a mistake here.
 */
final class SettingsByProgram {
    static final String VERSION = "version";
    private static final Set<String> BESIDE = Set.of(VERSION, SettingsForm.UNDERSTOOD, SignInPreview.FIELD);
    private static final List<SettingKey> BOXES = List.of(SettingsForm.EMAIL_CODE, SettingsForm.EMAIL_DEFAULT);

    private final Asked asked;
    private final PortalSettings read;
    private final SettingsForm form;

    SettingsByProgram(Asked asked, PortalSettings read, Portal served) {
        this.asked = asked;
        this.read = read;
        this.form = new SettingsForm(asked.with(filledIn(asked, read)), read, Optional.of(served));
    }

    /** What must be corrected first. */
    Optional<Slip> slip() {
        return asked.fields().keySet().stream()
                .filter(key -> !BESIDE.contains(key))
                .sorted()
                .flatMap(key -> slip(key).stream())
                .findFirst()
                .or(() -> form.slip(PortalPart.MULTI_FACTOR));
    }

    List<Change> changes() {
        return Stream.of(PortalPart.GENERAL, PortalPart.SECURITY, PortalPart.MULTI_FACTOR)
                .flatMap(part -> form.changes(part).stream())
                .toList();
    }

    SettingsForm form() {
        return form;
    }

    private Optional<Slip> slip(String written) {
        Optional<Setting> setting = SettingKey.parse(written).flatMap(key -> SettingsForm.setting(read, key));
        if (setting.isEmpty()) {
            return Optional.of(new Slip(written, "desk.mistake.noSetting"));
        }
        SettingKey key = setting.get().key();
        return BOXES.contains(key) ? box(key, setting.get()) : Optional.empty();
    }

    private Optional<Slip> box(SettingKey key, Setting setting) {
        String value = asked.field(key.toString());
        if (!value.equals(SettingsForm.ON) && !value.equals("false")) {
            return Optional.of(new Slip(key.toString(), "desk.mistake.noTruth"));
        }
        return value.equals(setting.value()) || settable(key).permits()
                ? Optional.empty()
                : Optional.of(new Slip(key.toString(), SettingsForm.why(settable(key))));
    }

    private Standing settable(SettingKey key) {
        MultiFactorMethod method = SettingsForm.method(form.asked().field(SettingsForm.METHOD.toString()));
        boolean emailCode =
                form.asked().field(SettingsForm.EMAIL_CODE.toString()).equals(SettingsForm.ON);
        return key.equals(SettingsForm.EMAIL_CODE)
                ? PortalRules.settable(form.audience(), method)
                : PortalRules.defaultSettable(form.audience(), method, emailCode);
    }

    private static Map<String, String> filledIn(Asked asked, PortalSettings read) {
        Map<String, String> fields = new HashMap<>(asked.fields());
        Stream.concat(Stream.of(SettingsForm.METHOD), BOXES.stream())
                .flatMap(key -> SettingsForm.setting(read, key).stream())
                .forEach(setting -> fields.putIfAbsent(setting.key().toString(), setting.value()));
        BOXES.forEach(box -> fields.put(SettingsForm.OPEN + box, SettingsForm.ON));
        return fields;
    }
}
