package app.foyer.desk;

import app.foyer.account.Role;
import com.google.common.collect.ImmutableSet;

/**
 * Everything that can be seen or done at a desk, who may, and what it needs besides.
 *
 * <p>The one table of rights: nothing is done or shown that does not stand here.
 */
public enum Action {
    SEE_PORTALS("seePortals", Role.ADMIN),
    /** What a portal would ask a client for, by settings that need not be saved. */
    PREVIEW_SIGN_IN("previewSignIn", Role.ADMIN),
    SAVE_SETTINGS("saveSettings", Role.ADMIN, Need.CODE),
    UNDO_SETTINGS("undoSettings", Role.ADMIN, Need.CODE),
    SEE_STAFF("seeStaff", Role.ADMIN),
    INVITE_STAFF("inviteStaff", Role.ADMIN, Need.CODE, Need.REASON),
    SEND_INVITATION("sendInvitation", Role.ADMIN, Need.CODE, Need.REASON),
    CHANGE_ROLE("changeRole", Role.ADMIN, Need.CODE, Need.REASON),
    RESET_STAFF_APP("resetStaffApp", Role.ADMIN, Need.CODE, Need.REASON),
    CLOSE_STAFF("closeStaff", Role.ADMIN, Need.CODE, Need.REASON),
    REOPEN_STAFF("reopenStaff", Role.ADMIN, Need.CODE, Need.REASON),
    END_STAFF_SESSIONS("endStaffSessions", Role.ADMIN, Need.CODE, Need.REASON),
    /** Lists of who is easiest to attack are not for everybody who helps on the phone. */
    SEE_REPORTS("seeReports", Role.APPROVER),
    EXPORT_REPORT("exportReport", Role.ADMIN, Need.CODE, Need.REASON),
    SEE_TOKENS("seeTokens", Role.ADMIN),
    CREATE_TOKEN("createToken", Role.ADMIN, Need.CODE, Need.REASON),
    REVOKE_TOKEN("revokeToken", Role.ADMIN, Need.REASON),
    SEE_CLIENTS("seeClients", Role.SUPPORT),
    CREATE_EMERGENCY_CODE("createEmergencyCode", Role.SUPPORT, Need.CODE, Need.REASON),
    PREFER_METHOD("preferMethod", Role.SUPPORT, Need.CODE, Need.REASON),
    RESET_MULTI_FACTOR("resetMultiFactor", Role.SUPPORT, Need.CODE, Need.REASON),
    DEMAND_PASSWORD("demandPassword", Role.SUPPORT, Need.CODE, Need.REASON),
    CHANGE_WEB_USER_ID("changeWebUserId", Role.SUPPORT, Need.CODE, Need.REASON),
    CORRECT_CLIENT("correctClient", Role.SUPPORT, Need.CODE, Need.REASON),
    END_CLIENT_SESSIONS("endClientSessions", Role.SUPPORT, Need.REASON),
    CLOSE_CLIENT("closeClient", Role.SUPPORT, Need.CODE, Need.REASON),
    /** Whoever closes one on a caller's word cannot open it again on the next caller's. */
    REOPEN_CLIENT("reopenClient", Role.APPROVER, Need.CODE, Need.REASON),
    EXPORT_CLIENTS("exportClients", Role.ADMIN, Need.CODE),
    IMPORT_CLIENTS("importClients", Role.ADMIN, Need.CODE),
    SEE_REQUESTS("seeRequests", Role.SUPPORT),
    APPROVE_REQUEST("approveRequest", Role.APPROVER, Need.CODE, Need.REASON),
    /** Its reason is what the client reads, so it is another field than what only staff read. */
    REJECT_REQUEST("rejectRequest", Role.APPROVER),
    SEE_MESSAGES("seeMessages", Role.SUPPORT),
    /** What is written is its own reason: the client reads it. */
    ANSWER_MESSAGE("answerMessage", Role.SUPPORT),
    WRITE_MESSAGE("writeMessage", Role.SUPPORT),
    SETTLE_MESSAGE("settleMessage", Role.SUPPORT, Need.REASON);

    /** What an action asks for beside the right to do it. */
    private enum Need {
        /** A second factor, shown within the last minutes. */
        CODE,
        /** Why, in words, which the trace keeps. */
        REASON
    }

    private final String id;
    private final Role enough;
    private final ImmutableSet<Need> needs;

    Action(String id, Role enough, Need... needs) {
        this.id = id;
        this.enough = enough;
        this.needs = ImmutableSet.copyOf(needs);
    }

    /** As its words are found by. */
    String id() {
        return id;
    }

    public boolean isFor(Role role) {
        return role.covers(enough);
    }

    /** Whether a session must have shown its second factor within the last minutes. */
    public boolean needsCode() {
        return needs.contains(Need.CODE);
    }

    /** Whether it must be said why. */
    public boolean needsReason() {
        return needs.contains(Need.REASON);
    }
}
