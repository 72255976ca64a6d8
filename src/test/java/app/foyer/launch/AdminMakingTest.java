package app.foyer.launch;

import static app.foyer.launch.TestServer.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.PasswordRules;
import app.foyer.command.AddAdminOptions;
import app.foyer.command.Commands;
import app.foyer.command.Console;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("./foyer account add-admin")
class AdminMakingTest extends WholeServer {
    private static final String PASSWORD = "seven green umbrellas";

    private String email;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void an_address_that_nobody_has() {
        email = UUID.randomUUID() + "@lender.example";
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
    }

    @Test
    void makes_an_admin_who_pairs_an_app_at_the_first_sign_in_and_looks_after_the_staff() throws Exception {
        assertThat(made(email, PASSWORD, PASSWORD)).isEqualTo(Commands.OK);
        assertThat(out.toString()).contains(email, "authenticator app").doesNotContain(PASSWORD);

        Visitor visitor = server.visitor(DESK);
        Reply shown = visitor.signIn(email, PASSWORD);
        assertThat(shown.step()).isEqualTo("setup");
        assertThat(visitor.get("/me").status()).as("by the password alone").isEqualTo(401);
        AuthenticatorApp app =
                new AuthenticatorApp(shown.body().getJsonObject("setup").getString("secret"));
        assertThat(visitor.code(code(app)).step()).isEqualTo("signed-in");

        assertThat(visitor.page("staff")).contains(email);
        assertThat(server.postgres()
                        .rows("select event || ' ' || portal_id || ' ' || (facts ->> 'role') from activity"
                                + " where event = 'role-changed' and account_id = " + idOf(email)))
                .containsExactly("role-changed terminal admin");
        assertThat(visitor.page("activity"))
                .as("a terminal is no portal, and still told")
                .contains("role");
    }

    @Test
    void asks_again_for_a_password_that_is_guessed_first_or_was_typed_in_two_ways() throws Exception {
        assertThat(made(email, "short", "password1", email.substring(0, 36), PASSWORD, "other", PASSWORD, PASSWORD))
                .isEqualTo(Commands.OK);
        assertThat(err.toString().lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("Too short: at least 8"))
                .anyMatch(line -> line.startsWith("That is among the first"))
                .anyMatch(line -> line.startsWith("That is made of the name or the address"))
                .anyMatch(line -> line.equals("The two are not the same."));
    }

    @Test
    void changes_nothing_where_nobody_can_type() throws Exception {
        assertThat(made(email)).isEqualTo(Commands.FAILED);
        assertThat(made(email, PASSWORD)).as("only once").isEqualTo(Commands.FAILED);
        assertThat(err.toString()).contains("nothing is changed", "ssh -t");
        assertThat(accounts(email)).isEmpty();
    }

    @Test
    void takes_over_nobody_who_is_there_already() throws Exception {
        assertThat(made(email, PASSWORD, PASSWORD)).isEqualTo(Commands.OK);
        List<String> before = accounts(email);

        String capitals = email.toUpperCase(Locale.ROOT);
        assertThat(made(capitals, "another good one", "another good one")).isEqualTo(Commands.FAILED);

        assertThat(err.toString()).contains("already; nothing is changed");
        assertThat(accounts(email)).isEqualTo(before).hasSize(1);
    }

    @Test
    void takes_over_no_client_who_signs_in_by_that_address() throws Exception {
        server.client("C" + UUID.randomUUID(), Optional.of(email), "Client", "client@example.com");
        assertThat(made(email, PASSWORD, PASSWORD)).isEqualTo(Commands.FAILED);
        assertThat(accounts(email)).isEmpty();
    }

    @Test
    void refuses_what_is_no_address() throws Exception {
        assertThat(made("ana", PASSWORD, PASSWORD)).isEqualTo(Commands.FAILED);
        assertThat(err.toString()).contains("'ana' is no e-mail address, expected");
    }

    @Test
    void makes_one_account_of_two_at_once() {
        List<Integer> answers = IntStream.range(0, 2)
                .parallel()
                .mapToObj(each -> {
                    try {
                        return made(email, PASSWORD, PASSWORD);
                    } catch (Exception failure) {
                        throw new AssertionError(failure);
                    }
                })
                .toList();
        assertThat(answers).containsExactlyInAnyOrder(Commands.OK, Commands.FAILED);
        assertThat(accounts(email)).hasSize(1);
    }

    private int made(String address, String... typed) throws Exception {
        Deque<String> lines = new ArrayDeque<>(Arrays.asList(typed));
        var access = new DatabaseAccess(
                server.postgres().asApp(),
                server.postgres().server().ownerUser(),
                server.postgres().server().ownerPassword(),
                "",
                1);
        var first = new FirstPassword(question -> Optional.ofNullable(lines.poll()), PasswordRules.WITH_SECOND_STEP);
        return new AdminMaking(access, first, server.clock(), new SecureRandom())
                .run(
                        new AddAdminOptions(address, "Ana Admin", Path.of("unused")),
                        new Console(new PrintWriter(out), new PrintWriter(err)));
    }

    private List<String> accounts(String address) {
        return server.postgres()
                .rows("select password_hash from accounts where lower(client_id) = lower('" + address + "')");
    }

    private static String idOf(String address) {
        return "(select id from accounts where client_id = '" + address + "')";
    }
}
