package app.foyer.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The scopes of access tokens")
class ScopeTest {
    /** What only a person does, with the app in hand: see docs/decisions/0015. */
    private static final Set<Action> NEVER = EnumSet.of(
            Action.RESET_STAFF_APP,
            Action.SEE_TOKENS,
            Action.CREATE_TOKEN,
            Action.REVOKE_TOKEN,
            Action.SEE_REQUESTS,
            Action.APPROVE_REQUEST,
            Action.REJECT_REQUEST,
            Action.SEE_MESSAGES,
            Action.ANSWER_MESSAGE,
            Action.WRITE_MESSAGE,
            Action.SETTLE_MESSAGE,
            Action.SEE_REPORTS,
            Action.EXPORT_REPORT);

    @ParameterizedTest
    @EnumSource
    void open_each_action_once_or_leave_it_to_people(Action action) {
        long scopes = Arrays.stream(Scope.values())
                .filter(scope -> scope.covers(action))
                .count();
        assertThat(scopes).isEqualTo(NEVER.contains(action) ? 0 : 1);
    }
}
