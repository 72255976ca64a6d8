package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.command.Commands;
import app.foyer.command.Console;
import app.foyer.command.NewPortalOptions;
import app.foyer.identity.PortalId;
import app.foyer.portal.MultiFactorMethod;
import app.foyer.portal.Portal;
import app.foyer.portal.Portals;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A new portal")
class PortalMakingTest {
    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();
    private final Deque<String> typed = new ArrayDeque<>();

    @TempDir
    Path home;

    private Folders folders;

    @BeforeEach
    void an_installation() throws IOException {
        folders = new Installation(home).folders();
    }

    @Test
    void works_by_its_defaults() throws IOException {
        assertThat(make(defaults("acme-loans"))).isEqualTo(Commands.OK);

        Portal portal = portal("acme-loans");
        assertThat(portal.name()).isEqualTo("Acme Loans");
        assertThat(portal.multiFactor().allowEmailDefault()).isTrue();
        assertThat(said.toString()).contains("Acme Loans is in ", "./foyer check acme-loans --tests");
        assertThat(folders.portals()).isDirectoryNotContaining("glob:**.new-*");
    }

    @Test
    void is_what_somebody_at_the_terminal_answers() throws IOException {
        typed.addAll(List.of("My \"own\": portal", "", "sms", "authenticator-app", "perhaps", "yes", "no"));
        assertThat(make(asking("acme"))).isEqualTo(Commands.OK);

        Portal portal = portal("acme");
        assertThat(portal.name()).isEqualTo("My \"own\": portal");
        assertThat(portal.multiFactor().allowEmailCode()).isTrue();
        assertThat(portal.multiFactor().allowEmailDefault()).isFalse();
        assertThat(typed).isEmpty();
    }

    @Test
    void has_no_settings_where_there_is_nothing_to_decide() throws IOException {
        NewPortalOptions options = new NewPortalOptions(
                "acme",
                Optional.empty(),
                Optional.empty(),
                Optional.of("email-code"),
                Optional.empty(),
                Optional.empty(),
                true);
        assertThat(make(options)).isEqualTo(Commands.OK);

        assertThat(portal("acme").multiFactor().method()).isEqualTo(MultiFactorMethod.EMAIL_CODE);
        assertThat(folders.settings()).isEmptyDirectory();
    }

    @Test
    void never_takes_the_place_of_another() throws IOException {
        make(defaults("acme"));
        Path page = folders.portals().resolve("acme/pages/home.hbs");
        Files.writeString(page, "mine");

        assertThat(make(defaults("acme"))).isEqualTo(Commands.FAILED);
        assertThat(complained.toString()).contains("acme is there already");
        assertThat(page).hasContent("mine");
    }

    @Test
    void takes_no_name_that_means_something_else_already() throws IOException {
        assertThat(make(defaults("assets"))).isEqualTo(Commands.FAILED);
        assertThat(complained.toString()).contains("'assets' means something of the server's own. Choose another id.");
        assertThat(written()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme", "../acme", "acme_loans", "-acme", "", "_shared"})
    void needs_an_id_that_can_be_an_address(String id) throws IOException {
        assertThat(make(defaults(id))).isEqualTo(Commands.FAILED);
        assertThat(complained.toString()).contains("cannot be a portal's id");
        assertThat(written()).isEmpty();
    }

    @Test
    void is_not_there_at_all_when_the_checker_would_refuse_it() throws IOException {
        NewPortalOptions options = new NewPortalOptions(
                "acme",
                Optional.of("${env:HOME}"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
        assertThat(make(options)).isEqualTo(Commands.FAILED);
        assertThat(complained.toString()).contains("'name' must be one line", "Nothing was written.");
        assertThat(written()).isEmpty();
    }

    /** All but what portals share. */
    private String[] written() {
        return folders.portals().toFile().list((folder, name) -> !name.equals("_shared"));
    }

    private int make(NewPortalOptions options) throws IOException {
        Questions questions = new Questions(question -> Optional.ofNullable(typed.poll()));
        return new PortalMaking(folders, options, questions)
                .run(new Console(new PrintWriter(said), new PrintWriter(complained)));
    }

    private Portal portal(String id) {
        Portals portals = Portals.read(folders.portals(), folders.settings());
        assertThat(portals.problems()).isEmpty();
        return portals.find(new PortalId(id)).orElseThrow();
    }

    private static NewPortalOptions defaults(String id) {
        return options(id, true);
    }

    private static NewPortalOptions asking(String id) {
        return options(id, false);
    }

    private static NewPortalOptions options(String id, boolean defaults) {
        return new NewPortalOptions(
                id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), defaults);
    }
}
