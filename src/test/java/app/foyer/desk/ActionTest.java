package app.foyer.desk;

import static app.foyer.desk.ActionTest.Asks.CODE;
import static app.foyer.desk.ActionTest.Asks.CODE_AND_REASON;
import static app.foyer.desk.ActionTest.Asks.NOTHING;
import static app.foyer.desk.ActionTest.Asks.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.identity.AccountId;
import app.foyer.text.EngineWords;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rights once more, written out by hand: whoever changes one says it in two places, and means it. */
@DisplayName("An action at the desk")
class ActionTest {
    private static final Set<Role> ADMINS = EnumSet.of(Role.ADMIN);
    private static final Set<Role> APPROVERS = EnumSet.of(Role.APPROVER, Role.ADMIN);
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    /** What is written to the client is asked for instead of a reason. */
    private static final Set<Action> WRITES =
            EnumSet.of(Action.REJECT_REQUEST, Action.ANSWER_MESSAGE, Action.WRITE_MESSAGE);

    enum Asks {
        NOTHING,
        CODE,
        REASON,
        CODE_AND_REASON
    }

    private record Rights(Set<Role> roles, Asks asks) {}

    private static final Map<Action, Rights> RIGHTS = new EnumMap<>(Map.ofEntries(
            Map.entry(Action.SEE_PORTALS, new Rights(ADMINS, NOTHING)),
            Map.entry(Action.PREVIEW_SIGN_IN, new Rights(ADMINS, NOTHING)),
            Map.entry(Action.SAVE_SETTINGS, new Rights(ADMINS, CODE)),
            Map.entry(Action.UNDO_SETTINGS, new Rights(ADMINS, CODE)),
            Map.entry(Action.SEE_STAFF, new Rights(ADMINS, NOTHING)),
            Map.entry(Action.INVITE_STAFF, new Rights(ADMINS, CODE_AND_REASON)),
            Map.entry(Action.SEND_INVITATION, new Rights(ADMINS, CODE_AND_REASON)),
            Map.entry(Action.CHANGE_ROLE, new Rights(ADMINS, CODE_AND_REASON)),
            Map.entry(Action.RESET_STAFF_APP, new Rights(ADMINS, CODE_AND_REASON)),
            Map.entry(Action.CLOSE_STAFF, new Rights(ADMINS, CODE_AND_REASON)),
            Map.entry(Action.REOPEN_STAFF, new Rights(ADMINS, CODE_AND_REASON)),
            Map.entry(Action.END_STAFF_SESSIONS, new Rights(ADMINS, CODE_AND_REASON)),
            Map.entry(Action.SEE_REPORTS, new Rights(APPROVERS, NOTHING)),
            Map.entry(Action.EXPORT_REPORT, new Rights(ADMINS, CODE_AND_REASON)),
            Map.entry(Action.SEE_TOKENS, new Rights(ADMINS, NOTHING)),
            Map.entry(Action.CREATE_TOKEN, new Rights(ADMINS, CODE_AND_REASON)),
            Map.entry(Action.REVOKE_TOKEN, new Rights(ADMINS, REASON)),
            Map.entry(Action.SEE_CLIENTS, new Rights(ALL, NOTHING)),
            Map.entry(Action.CREATE_EMERGENCY_CODE, new Rights(ALL, CODE_AND_REASON)),
            Map.entry(Action.PREFER_METHOD, new Rights(ALL, CODE_AND_REASON)),
            Map.entry(Action.RESET_MULTI_FACTOR, new Rights(ALL, CODE_AND_REASON)),
            Map.entry(Action.DEMAND_PASSWORD, new Rights(ALL, CODE_AND_REASON)),
            Map.entry(Action.CHANGE_WEB_USER_ID, new Rights(ALL, CODE_AND_REASON)),
            Map.entry(Action.CORRECT_CLIENT, new Rights(ALL, CODE_AND_REASON)),
            Map.entry(Action.END_CLIENT_SESSIONS, new Rights(ALL, REASON)),
            Map.entry(Action.CLOSE_CLIENT, new Rights(ALL, CODE_AND_REASON)),
            Map.entry(Action.REOPEN_CLIENT, new Rights(APPROVERS, CODE_AND_REASON)),
            Map.entry(Action.EXPORT_CLIENTS, new Rights(ADMINS, CODE)),
            Map.entry(Action.IMPORT_CLIENTS, new Rights(ADMINS, CODE)),
            Map.entry(Action.SEE_REQUESTS, new Rights(ALL, NOTHING)),
            Map.entry(Action.APPROVE_REQUEST, new Rights(APPROVERS, CODE_AND_REASON)),
            Map.entry(Action.REJECT_REQUEST, new Rights(APPROVERS, NOTHING)),
            Map.entry(Action.SEE_MESSAGES, new Rights(ALL, NOTHING)),
            Map.entry(Action.ANSWER_MESSAGE, new Rights(ALL, NOTHING)),
            Map.entry(Action.WRITE_MESSAGE, new Rights(ALL, NOTHING)),
            Map.entry(Action.SETTLE_MESSAGE, new Rights(ALL, REASON))));

    @Test
    void stands_in_this_table() {
        assertThat(RIGHTS).containsOnlyKeys(Action.values());
    }

    @ParameterizedTest
    @EnumSource
    void is_permitted_to_its_roles_only(Action action) {
        assertThat(Arrays.stream(Role.values()).filter(role -> Desk.permits(account(Optional.of(role)), action)))
                .containsExactlyInAnyOrderElementsOf(RIGHTS.get(action).roles());
    }

    @ParameterizedTest
    @EnumSource
    void is_never_permitted_to_a_client(Action action) {
        assertThat(Desk.permits(account(Optional.empty()), action)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void asks_for_a_code_and_a_reason_where_it_is_grave(Action action) {
        Asks asks = RIGHTS.get(action).asks();
        assertThat(action.needsCode()).isEqualTo(asks == CODE || asks == CODE_AND_REASON);
        assertThat(action.needsReason()).isEqualTo(asks == REASON || asks == CODE_AND_REASON);
    }

    /** Its form is drawn by them; what only shows something has none. */
    @ParameterizedTest
    @EnumSource
    void has_words_of_its_own_where_it_asks_for_something(Action action) {
        assertThat(EngineWords.ENGLISH
                        .find("desk.action." + action.id() + ".title")
                        .isPresent())
                .isEqualTo(action.needsReason() || WRITES.contains(action));
    }

    private static Account account(Optional<Role> role) {
        return new Account(
                new AccountId(new UUID(0, 1)),
                "somebody",
                Optional.empty(),
                "Somebody",
                Optional.empty(),
                ZoneOffset.UTC,
                Optional.empty(),
                role);
    }
}
