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
    private static final Map<Action, String> WORDS = new EnumMap<>(Map.of(
            Action.SEE_PORTALS, "see the portals",
            Action.SAVE_SETTINGS, "save the settings of a portal",
            Action.UNDO_SETTINGS, "put settings back",
            Action.SEE_STAFF, "see the staff",
            Action.CHANGE_ROLE, "change a role",
            Action.CLOSE_STAFF, "close an account",
            Action.REOPEN_STAFF, "open an account again",
            Action.END_STAFF_SESSIONS, "sign somebody out everywhere"));

    @Test
    void is_what_holds() throws IOException {
        assertThat(WORDS).containsOnlyKeys(Action.values());
        assertThat(Files.readAllLines(Path.of("docs/admins.md")))
                .containsAll(
                        Arrays.stream(Action.values()).map(StaffGuideTest::row).toList());
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
