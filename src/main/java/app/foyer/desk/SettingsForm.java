package app.foyer.desk;

import app.foyer.desk.Asked.Slip;
import app.foyer.portal.Audience;
import app.foyer.portal.MultiFactorMethod;
import app.foyer.portal.MultiFactorSettings;
import app.foyer.portal.Portal;
import app.foyer.settings.AdminSettings.Change;
import app.foyer.settings.AdminSettings.PortalSettings;
import app.foyer.settings.AdminSettings.Setting;
import app.foyer.settings.AdminSettings.SettingKey;
import app.foyer.signin.PortalRules;
import app.foyer.signin.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a form about a portal's settings says: which values are to be written, and what must be corrected first.
 *
 * <p>Only what the form could change is changed. A box that was disabled sends nothing, and so keeps what the file says.
 *
 * @param served the portal as it is now, which knows whom it is for
 */
record SettingsForm(Asked asked, PortalSettings read, Optional<Portal> served) {
    static final SettingKey IDENTIFIER = new SettingKey("signIn", "identifier");
    static final SettingKey METHOD = new SettingKey("multiFactor", "method");
    static final SettingKey ISSUER = new SettingKey("multiFactor", "issuer");
    static final SettingKey EMAIL_CODE = new SettingKey("multiFactor", "allowEmailCode");
    static final SettingKey EMAIL_DEFAULT = new SettingKey("multiFactor", "allowEmailDefault");
    static final String VALUES = "values";

    static final String ON = "true";
    /** Sent beside a box that can be ticked: without it, the box was disabled. */
    static final String OPEN = "open-";

    static final String UNDERSTOOD = "understood";

    Optional<Slip> slip(PortalPart part) {
        return part == PortalPart.MULTI_FACTOR
                        && turnsEmailOn()
                        && !asked.field(UNDERSTOOD).equals(ON)
                ? Optional.of(new Slip(UNDERSTOOD, "desk.portals.mustUnderstand"))
                : Optional.empty();
    }

    List<Change> changes(PortalPart part) {
        return switch (part) {
            case GENERAL -> texts(key -> key.section().equals(VALUES));
            case SECURITY -> texts(IDENTIFIER::equals);
            case MULTI_FACTOR -> multiFactor();
            case BRANDING, HISTORY -> List.of();
        };
    }

    private List<Change> multiFactor() {
        List<Change> changes = new ArrayList<>(texts(key -> key.equals(METHOD) || key.equals(ISSUER)));
        for (SettingKey box : List.of(EMAIL_CODE, EMAIL_DEFAULT)) {
            if (isOpen(box)) {
                setting(box)
                        .filter(setting -> Boolean.parseBoolean(setting.value()) != isTicked(box))
                        .ifPresent(setting -> changes.add(Change.of(box, isTicked(box))));
            }
        }
        return changes;
    }

    /** A field that says what the manifest says, where the admin had said nothing, is no decision. */
    private List<Change> texts(Predicate<SettingKey> which) {
        List<Change> changes = new ArrayList<>();
        for (Setting setting : read.settings()) {
            SettingKey key = setting.key();
            if (!which.test(key) || !asked.fields().containsKey(key.toString())) {
                continue;
            }
            String typed = asked.field(key.toString());
            if (typed.isEmpty() || (!setting.isSet() && typed.equals(setting.standard()))) {
                if (setting.isSet()) {
                    changes.add(Change.leaveOut(key));
                }
            } else if (!typed.equals(setting.value())) {
                changes.add(Change.of(key, typed));
            }
        }
        return changes;
    }

    /** What the portal would ask for with some changes made. */
    MultiFactorSettings multiFactorWith(List<Change> changes) {
        return new MultiFactorSettings(
                method(value(METHOD, changes)),
                value(ISSUER, changes),
                value(EMAIL_CODE, changes).equals(ON),
                value(EMAIL_DEFAULT, changes).equals(ON));
    }

    private String value(SettingKey key, List<Change> changes) {
        Optional<Setting> setting = setting(key);
        return changes.stream()
                .filter(change -> change.key().equals(key))
                .findFirst()
                .map(change -> change.value().or(() -> setting.map(Setting::standard)))
                .orElseGet(() -> setting.map(Setting::value))
                .orElse("");
    }

    private boolean turnsEmailOn() {
        return isOpen(EMAIL_CODE)
                && isTicked(EMAIL_CODE)
                && setting(EMAIL_CODE)
                        .filter(setting -> setting.value().equals(ON))
                        .isEmpty();
    }

    /** Whether a box counts: it was not disabled, and the policy lets it be set for the method that is chosen. */
    private boolean isOpen(SettingKey box) {
        boolean settable = box.equals(EMAIL_CODE)
                ? PortalRules.settable(audience(), method()).permits()
                : PortalRules.defaultSettable(audience(), method(), isTicked(EMAIL_CODE))
                        .permits();
        return settable && asked.field(OPEN + box).equals(ON);
    }

    private boolean isTicked(SettingKey box) {
        return asked.field(box.toString()).equals(ON);
    }

    private MultiFactorMethod method() {
        return method(asked.field(METHOD.toString()));
    }

    static MultiFactorMethod method(String id) {
        return Arrays.stream(MultiFactorMethod.values())
                .filter(method -> method.id().equals(id))
                .findFirst()
                .orElse(MultiFactorMethod.NONE);
    }

    Audience audience() {
        return served.map(Portal::audience).orElse(Audience.CLIENT);
    }

    private Optional<Setting> setting(SettingKey key) {
        return setting(read, key);
    }

    static Optional<Setting> setting(PortalSettings read, SettingKey key) {
        return read.settings().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }

    /** The text that says why a box cannot be set. */
    static String why(Standing notSettable) {
        return switch (notSettable.reason()) {
            case PORTAL_IS_FOR_STAFF -> "desk.portals.whyStaff";
            case DEFAULT_NEEDS_EMAIL_OPTION -> "desk.portals.whyOption";
            default -> "desk.portals.whyMethod";
        };
    }
}
