package app.foyer.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the guide says of the staff's rights")
class StaffGuideTest {
    private static final Map<Action, String> WORDS = new EnumMap<>(Map.ofEntries(
            Map.entry(Action.SEE_PORTALS, "see the portals"),
            Map.entry(Action.PREVIEW_SIGN_IN, "see what a client would see"),
            Map.entry(Action.SAVE_SETTINGS, "save the settings of a portal"),
            Map.entry(Action.UNDO_SETTINGS, "put settings back"),
            Map.entry(Action.SEE_STAFF, "see the staff"),
            Map.entry(Action.INVITE_STAFF, "invite a colleague"),
            Map.entry(Action.SEND_INVITATION, "send another link to who was invited"),
            Map.entry(Action.CHANGE_ROLE, "change a role"),
            Map.entry(Action.RESET_STAFF_APP, "reset a colleague's app"),
            Map.entry(Action.CLOSE_STAFF, "close an account"),
            Map.entry(Action.REOPEN_STAFF, "open an account again"),
            Map.entry(Action.END_STAFF_SESSIONS, "sign somebody out everywhere"),
            Map.entry(Action.SEE_REPORTS, "see the reports"),
            Map.entry(Action.EXPORT_REPORT, "take a report away as a file"),
            Map.entry(Action.SEE_TOKENS, "see the access tokens"),
            Map.entry(Action.CREATE_TOKEN, "create an access token"),
            Map.entry(Action.REVOKE_TOKEN, "revoke an access token"),
            Map.entry(Action.SEE_CLIENTS, "find clients and look at them"),
            Map.entry(Action.CREATE_EMERGENCY_CODE, "create an emergency code"),
            Map.entry(Action.PREFER_METHOD, "prefer a method for a client, or switch the second step off"),
            Map.entry(Action.RESET_MULTI_FACTOR, "reset a client's multi-factor authentication"),
            Map.entry(Action.DEMAND_PASSWORD, "have a client choose a new password"),
            Map.entry(Action.CHANGE_WEB_USER_ID, "change a client's Web User Id, name, address or phone"),
            Map.entry(Action.CORRECT_CLIENT, "change a client's Web User Id, name, address or phone"),
            Map.entry(Action.END_CLIENT_SESSIONS, "sign a client out"),
            Map.entry(Action.CLOSE_CLIENT, "close a client's account"),
            Map.entry(Action.REOPEN_CLIENT, "open a client's account again"),
            Map.entry(Action.EXPORT_CLIENTS, "take all clients along in a file (programs only)"),
            Map.entry(Action.IMPORT_CLIENTS, "take clients from a file (programs only)"),
            Map.entry(Action.SEE_REQUESTS, "see what clients ask to have changed"),
            Map.entry(Action.APPROVE_REQUEST, "approve what a client asks for"),
            Map.entry(Action.REJECT_REQUEST, "reject what a client asks for"),
            Map.entry(Action.SEE_MESSAGES, "read messages of clients"),
            Map.entry(Action.ANSWER_MESSAGE, "answer a message"),
            Map.entry(Action.WRITE_MESSAGE, "write to a client"),
            Map.entry(Action.SETTLE_MESSAGE, "set a message aside without an answer")));

    @Test
    void is_what_holds() throws IOException {
        assertThat(WORDS).containsOnlyKeys(Action.values());
        assertThat(Files.readAllLines(Path.of("docs/admins.md")))
                .containsAll(
                        Arrays.stream(Action.values()).map(StaffGuideTest::row).toList());
    }

    @Test
    void names_every_scope_of_a_token() throws IOException {
        String guide = Files.readString(Path.of("docs/admins.md"));
        assertThat(Scope.values()).allMatch(scope -> guide.contains("| `" + scope.id() + "` |"));
    }

    private static String row(Action action) {
        List<String> cells = new ArrayList<>(List.of(WORDS.get(action)));
        for (Role role : Role.values()) {
            cells.add(action.isFor(role) ? "yes" : "");
        }
        List<String> needs = new ArrayList<>();
        if (action.needsCode()) {
            needs.add("code");
        }
        if (action.needsReason()) {
            needs.add("reason");
        }
        cells.add(String.join(", ", needs));
        return cells.stream()
                .map(cell -> cell.isEmpty() ? " |" : " " + cell + " |")
                .collect(Collectors.joining("", "|", ""));
    }
}
