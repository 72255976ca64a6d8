package app.foyer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command line")
class FoyerCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Noted commands = new Noted();

    @Test
    void demo_has_a_default_for_everything() {
        run("demo");
        assertThat(commands.asked).containsExactly(new DemoOptions(8080, 9090, Path.of("var")));
    }

    @Test
    void demo_takes_ports_and_a_folder() {
        run("demo", "--port", "0", "--management-port=9191", "--data", "/tmp/elsewhere");
        assertThat(commands.asked).containsExactly(new DemoOptions(0, 9191, Path.of("/tmp/elsewhere")));
    }

    @Test
    void serve_takes_a_config() {
        run("serve");
        run("serve", "--config", "other.yaml");
        assertThat(commands.asked)
                .containsExactly(
                        new ServeOptions(Path.of("config/foyer.yaml")), new ServeOptions(Path.of("other.yaml")));
    }

    @Test
    void check_takes_portals_and_a_form_of_answer() {
        run("check");
        run("check", "client-connect", "--json", "legacy-connect");
        run("check", "--queries", "--tests");
        assertThat(commands.asked)
                .containsExactly(
                        new CheckOptions(List.of(), false, false, false),
                        new CheckOptions(List.of("client-connect", "legacy-connect"), true, false, false),
                        new CheckOptions(List.of(), false, true, true));
    }

    @Test
    void new_portal_takes_an_id_and_answers_to_its_questions() {
        run("new-portal", "acme", "--defaults");
        run("new-portal", "acme", "--name", "Acme", "--phone", "0800 1", "--method", "none", "--no-email-code");
        assertThat(commands.asked)
                .containsExactly(
                        new NewPortalOptions(
                                "acme",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                true),
                        new NewPortalOptions(
                                "acme",
                                Optional.of("Acme"),
                                Optional.of("0800 1"),
                                Optional.of("none"),
                                Optional.of(false),
                                Optional.empty(),
                                false));
    }

    @Test
    void account_takes_clients_from_a_file_and_writes_them_to_one() {
        Path config = Path.of("config/foyer.yaml");
        run("account", "import", "clients.csv", "--dry-run");
        run("account", "export");
        run("account", "export", "all.txt", "--format", "jsonl", "--with-secrets", "--config", "other.yaml");
        assertThat(commands.asked)
                .containsExactly(
                        new ImportOptions(Path.of("clients.csv"), Optional.empty(), true, config),
                        new ExportOptions(Optional.empty(), Optional.empty(), false, config),
                        new ExportOptions(
                                Optional.of(Path.of("all.txt")), Optional.of("jsonl"), true, Path.of("other.yaml")));
        assertThat(run("account")).isEqualTo(Commands.MISUSED);
    }

    @Test
    void account_makes_an_admin_of_an_address_and_a_name_but_of_no_password() {
        run("account", "add-admin", "--email", "ana@lender.example", "--name", "Ana");
        assertThat(commands.asked)
                .containsExactly(new AddAdminOptions("ana@lender.example", "Ana", Path.of("config/foyer.yaml")));
        assertThat(run("account", "add-admin", "--email", "ana@lender.example")).isEqualTo(Commands.MISUSED);
        assertThat(run("account", "add-admin", "--email", "a@b.example", "--name", "A", "--password", "x"))
                .isEqualTo(Commands.MISUSED);
    }

    @Test
    void account_finds_clients_and_shows_one() {
        Path config = Path.of("config/foyer.yaml");
        run("account", "find", "Ana Lee", "--json");
        run("account", "show", "C1001", "--config", "other.yaml");
        assertThat(commands.asked)
                .containsExactly(
                        new FindOptions("Ana Lee", true, config),
                        new ShowOptions("C1001", false, Path.of("other.yaml")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "close, CLOSE",
        "reopen, REOPEN",
        "reset-factors, RESET_FACTORS",
        "emergency-code, EMERGENCY_CODE",
        "demand-password, DEMAND_PASSWORD",
        "end-sessions, END_SESSIONS",
    })
    void account_helps_a_client_for_a_reason(String command, Help help) {
        assertThat(run("account", command, "C1001")).as("without a reason").isEqualTo(Commands.MISUSED);
        assertThat(run("account", command, "--reason", "Why not"))
                .as("for nobody")
                .isEqualTo(Commands.MISUSED);
        run("account", command, "C1001", "--reason", "Why not", "--config", "other.yaml");
        assertThat(commands.asked)
                .containsExactly(new HelpOptions(help, "C1001", "Why not", Optional.empty(), Path.of("other.yaml")));
    }

    @Test
    void account_helps_at_one_portal_where_that_is_a_question() {
        Path config = Path.of("config/foyer.yaml");
        run("account", "reset-factors", "C1001", "--reason", "Why", "--portal", "a");
        run("account", "emergency-code", "C1001", "--reason", "Why", "--portal", "b");
        assertThat(commands.asked)
                .containsExactly(
                        new HelpOptions(Help.RESET_FACTORS, "C1001", "Why", Optional.of("a"), config),
                        new HelpOptions(Help.EMERGENCY_CODE, "C1001", "Why", Optional.of("b"), config));
        assertThat(run("account", "close", "C1001", "--reason", "Why", "--portal", "a"))
                .isEqualTo(Commands.MISUSED);
    }

    @Test
    void account_prefers_a_method_gives_a_role_and_resets_an_app() {
        Path config = Path.of("config/foyer.yaml");
        run("account", "prefer", "C1001", "disabled", "--until", "2026-12-24", "--reason", "Why");
        run("account", "role", "ana@lender.example", "approver", "--reason", "Why");
        run("account", "reset-app", "ana@lender.example", "--reason", "Why");
        assertThat(commands.asked)
                .containsExactly(
                        new PreferOptions("C1001", "Why", "disabled", Optional.of("2026-12-24"), config),
                        new RoleOptions("ana@lender.example", "approver", "Why", config),
                        new ResetAppOptions("ana@lender.example", "Why", config));
        assertThat(run("account", "prefer", "C1001", "--reason", "Why")).isEqualTo(Commands.MISUSED);
        assertThat(run("account", "role", "ana@lender.example", "admin")).isEqualTo(Commands.MISUSED);
        assertThat(run("account", "reset-app", "ana@lender.example")).isEqualTo(Commands.MISUSED);
    }

    @Test
    void understands_every_command_of_the_operators_guide_which_shows_all_that_help_a_client() throws IOException {
        for (String command : guide()) {
            assertThat(run(words(command))).as(command).isEqualTo(Commands.OK);
        }
        assertThat(commands.asked)
                .filteredOn(HelpOptions.class::isInstance)
                .extracting(asked -> ((HelpOptions) asked).help())
                .containsExactlyInAnyOrder(Help.values());
        assertThat(commands.asked)
                .hasAtLeastOneElementOfType(FindOptions.class)
                .hasAtLeastOneElementOfType(ShowOptions.class)
                .hasAtLeastOneElementOfType(PreferOptions.class)
                .hasAtLeastOneElementOfType(RoleOptions.class)
                .hasAtLeastOneElementOfType(ResetAppOptions.class);
    }

    private static List<String> guide() throws IOException {
        return Pattern.compile("(?m)^\\./foyer ([^#\n]+)")
                .matcher(Files.readString(Path.of("docs/operators.md")))
                .results()
                .map(match -> match.group(1).strip())
                .toList();
    }

    /** As a shell reads them. */
    private static String[] words(String command) {
        return Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(command)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 143})
    void the_answer_of_a_command_is_the_exit_code(int code) {
        commands.answer = code;
        assertThat(run("check")).isEqualTo(code);
    }

    @Test
    void a_command_prints_to_the_console_it_was_given() {
        run("train");
        assertThat(out).hasToString("trained" + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "http", "80 80", ""})
    void refuses_what_is_no_port(String port) {
        assertThat(run("demo", "--port=" + port)).isEqualTo(Commands.MISUSED);
        assertThat(err.toString()).contains("--port", "'" + port + "' is not a port", "Usage: foyer demo");
        assertThat(commands.asked).isEmpty();
    }

    @Test
    void without_a_command_says_which_there_are() {
        assertThat(run()).isEqualTo(Commands.MISUSED);
        assertThat(err.toString()).contains("Which command?", "demo", "serve", "check");
    }

    @Test
    void names_the_nearest_command_to_one_that_does_not_exist() {
        assertThat(run("dmeo")).isEqualTo(Commands.MISUSED);
        assertThat(err.toString()).contains("dmeo", "demo");
    }

    @Test
    void refuses_an_unknown_option() {
        assertThat(run("serve", "--prot", "80")).isEqualTo(Commands.MISUSED);
        assertThat(err.toString()).contains("--prot");
    }

    @Test
    void every_command_explains_itself() {
        assertThat(run("demo", "--help")).isEqualTo(Commands.OK);
        assertThat(out.toString()).contains("--port", "--data", "--management-port");
    }

    @Test
    void help_does_not_show_what_only_the_launcher_calls() {
        assertThat(run("--help")).isEqualTo(Commands.OK);
        assertThat(out.toString()).contains("demo").doesNotContain("train");
    }

    @Test
    void says_its_version() {
        assertThat(run("--version")).isEqualTo(Commands.OK);
        assertThat(out.toString()).startsWith("foyer ");
    }

    private int run(String... arguments) {
        Console console = new Console(new PrintWriter(out), new PrintWriter(err));
        return FoyerCommand.run(commands, console, arguments);
    }

    /** Does nothing but note what it was asked for. */
    private static final class Noted implements Commands {
        final List<Object> asked = new ArrayList<>();
        int answer;

        @Override
        public int demo(DemoOptions options, Console console) {
            return note(options);
        }

        @Override
        public int serve(ServeOptions options, Console console) {
            return note(options);
        }

        @Override
        public int newPortal(NewPortalOptions options, Console console) {
            return note(options);
        }

        @Override
        public int check(CheckOptions options, Console console) {
            return note(options);
        }

        @Override
        public int addAdmin(AddAdminOptions options, Console console) {
            return note(options);
        }

        @Override
        public int importClients(ImportOptions options, Console console) {
            return note(options);
        }

        @Override
        public int exportClients(ExportOptions options, Console console) {
            return note(options);
        }

        @Override
        public int findClients(FindOptions options, Console console) {
            return note(options);
        }

        @Override
        public int showClient(ShowOptions options, Console console) {
            return note(options);
        }

        @Override
        public int helpClient(HelpOptions options, Console console) {
            return note(options);
        }

        @Override
        public int preferMethod(PreferOptions options, Console console) {
            return note(options);
        }

        @Override
        public int giveRole(RoleOptions options, Console console) {
            return note(options);
        }

        @Override
        public int resetApp(ResetAppOptions options, Console console) {
            return note(options);
        }

        @Override
        public int explain(ExplainOptions options, Console console) {
            return note(options);
        }

        @Override
        public int train(Console console) {
            console.say("trained");
            return answer;
        }

        private int note(Object options) {
            asked.add(options);
            return answer;
        }
    }
}
