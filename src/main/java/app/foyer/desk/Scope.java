package app.foyer.desk;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;

/** What an access token may be used for; never more than its owner may do. */
public enum Scope {
    READ_CLIENTS("clients-read", Action.SEE_CLIENTS),
    HELP_CLIENTS(
            "clients-help",
            Action.PREFER_METHOD,
            Action.RESET_MULTI_FACTOR,
            Action.DEMAND_PASSWORD,
            Action.END_CLIENT_SESSIONS),
    /** Apart from other help: with the password alone, such a code opens a portal. */
    EMERGENCY_CODES("emergency-codes", Action.CREATE_EMERGENCY_CODE),
    CHANGE_CLIENTS(
            "clients-change",
            Action.CORRECT_CLIENT,
            Action.CHANGE_WEB_USER_ID,
            Action.CLOSE_CLIENT,
            Action.REOPEN_CLIENT),
    EXPORT_CLIENTS("clients-export", Action.EXPORT_CLIENTS),
    /** More than changing one: it makes new ones, with passwords that the file brings. */
    IMPORT_CLIENTS("clients-import", Action.IMPORT_CLIENTS),
    READ_STAFF("staff-read", Action.SEE_STAFF),
    /** Without anybody's app: who asks for that must be known, and a program knows nobody. */
    CHANGE_STAFF(
            "staff-change", Action.CHANGE_ROLE, Action.CLOSE_STAFF, Action.REOPEN_STAFF, Action.END_STAFF_SESSIONS),
    /** Apart from other changes: it makes new people of an address, with all that their role may. */
    INVITE_STAFF("staff-invite", Action.INVITE_STAFF, Action.SEND_INVITATION),
    READ_SETTINGS("settings-read", Action.SEE_PORTALS, Action.PREVIEW_SIGN_IN),
    /** Of clients' portals only; how many of their clients get in hangs on it. */
    CHANGE_SETTINGS("settings-change", Action.SAVE_SETTINGS, Action.UNDO_SETTINGS);

    private final String id;
    private final ImmutableSet<Action> actions;

    Scope(String id, Action... actions) {
        this.id = id;
        this.actions = ImmutableSet.copyOf(actions);
    }

    public String id() {
        return id;
    }

    boolean covers(Action action) {
        return actions.contains(action);
    }

    /** Empty for a scope that there is not, or not any more. */
    public static Optional<Scope> of(String id) {
        return Arrays.stream(values()).filter(scope -> scope.id.equals(id)).findFirst();
    }
}
