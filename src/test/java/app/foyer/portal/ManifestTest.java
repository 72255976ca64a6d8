package app.foyer.portal;

import static app.foyer.portal.PortalFiles.MANIFEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A portal's manifest")
class ManifestTest {
    @TempDir
    private Path root;

    private PortalFiles files;

    @BeforeEach
    void a_folder() {
        files = new PortalFiles(root);
    }

    @Test
    void needs_few_keys_and_has_defaults_for_the_others() {
        var portal = files.portal("acme", MANIFEST).readOne();
        assertThat(portal.name()).isEqualTo("Acme Connect");
        assertThat(portal.audience()).isEqualTo(Audience.CLIENT);
        assertThat(portal.identifier()).isEqualTo(IdentifierKind.EITHER);
        assertThat(portal.zone()).isEqualTo(ZoneId.of("Pacific/Auckland"));
        assertThat(portal.texts().languages()).containsExactly(Locale.ENGLISH);
        assertThat(portal.contact()).isEqualTo(new Contact("0800 555 019", Optional.empty()));
        assertThat(portal.folder()).isEqualTo(root.resolve("portals/acme"));
        assertThat(portal.pages())
                .containsExactly(new PortalPage(
                        "home",
                        "Home",
                        "home",
                        PageSource.NONE,
                        true,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void says_everything_else_if_it_wants_to() {
        var portal = files.portal("acme", MANIFEST + """
                                  - id: log
                                    title: Log
                                    template: activity
                                    source: activity
                                    nav: false
                                    under: home
                                    columns: [event]
                                    filters: [security, client-portal-information]
                                zone: Europe/Berlin
                                languages: [mi, en]
                                signIn: {identifier: web-user-id}
                                """).readOne();
        assertThat(portal.page("log"))
                .contains(new PortalPage(
                        "log",
                        "Log",
                        "activity",
                        PageSource.ACTIVITY,
                        false,
                        Optional.of("home"),
                        List.of(ActivityColumn.EVENT),
                        List.of(ActivityFilter.SECURITY, ActivityFilter.CLIENT_PORTAL_INFORMATION),
                        List.of()));
        assertThat(portal.page("")).isPresent();
        assertThat(portal.page("home")).isEmpty();
        assertThat(portal.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(portal.texts().languages()).containsExactly(Locale.forLanguageTag("mi"), Locale.ENGLISH);
        assertThat(portal.identifier()).isEqualTo(IdentifierKind.WEB_USER_ID);
    }

    @Test
    void shows_time_type_and_details_of_activity_unless_it_says_which() {
        var portal = files.portal("acme", MANIFEST + "  - {id: activity, title: Activity, source: activity}\n")
                .readOne();
        assertThat(portal.page("activity").orElseThrow().columns())
                .containsExactly(ActivityColumn.AT, ActivityColumn.TYPE, ActivityColumn.DETAILS);
    }

    @Test
    void must_carry_the_name_of_its_folder() {
        files.portal("other", MANIFEST);
        assertThat(files.problems()).isEqualTo("""
                        portals/other/portal.yaml:2:5: 'id' must be the name of its folder, 'other', was 'acme' [id-matches-folder]
                        id: acme
                            ^""");
    }

    @Test
    void reports_all_its_problems_at_once() {
        files.portal("acme", """
                format: 2
                id: acme
                name: Acme
                audience: clients
                zone: Auckland
                pages:
                  - {id: Home, title: Home}
                  - {id: activity, source: activity, columns: [at, tpye]}
                """);
        assertThat(files.problems()).isEqualTo("""
                        portals/acme/portal.yaml:1:1: missing key 'phone' [required-key]
                        format: 2
                        ^
                        portals/acme/portal.yaml:1:9: 'format' must be 1, was '2' [value-range]
                        format: 2
                                ^
                        portals/acme/portal.yaml:4:11: 'audience' must be one of [client, user], was 'clients', did you mean 'client'? [known-value]
                        audience: clients
                                  ^
                        portals/acme/portal.yaml:5:7: 'zone' must be a time zone such as Pacific/Auckland, was 'Auckland' [known-value]
                        zone: Auckland
                              ^
                        portals/acme/portal.yaml:7:10: 'id' must be lower-case words joined by dashes, at most 40 characters, was 'Home' [value-type]
                          - {id: Home, title: Home}
                                 ^
                        portals/acme/portal.yaml:8:5: missing key 'title' [required-key]
                          - {id: activity, source: activity, columns: [at, tpye]}
                            ^
                        portals/acme/portal.yaml:8:52: 'columns' must be one of [at, type, details, event, device], was 'tpye', did you mean 'type'? [known-value]
                          - {id: activity, source: activity, columns: [at, tpye]}
                                                                           ^""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: api, title: A}                     | 8:10: 'api' is a path of the engine's own [path-not-reserved]",
                "{id: home, title: Again}                | 8:10: an earlier page has this id already [id-unique]",
                "{id: a, title: A, columns: [at]}        | 8:32: only a page with 'source: activity' has 'columns'",
                "{id: a, title: A, template: ../x}       | 8:33: 'template' must be lower-case words joined by dashes",
                "{id: a, title: A, source: sql}          | 8:31: 'source' must be one of [none, activity, profile, security, details, messages, portals, staff, tokens, clients, requests, mailbox, reports]",
                "{id: a, title: A, titel: A}             | 8:23: unknown key 'titel', did you mean 'title'?",
            })
    void refuses_pages_that_could_not_work(String page, String problem) {
        files.portal("acme", MANIFEST + "  - " + page + "\n");
        assertThat(files.problems()).startsWith("portals/acme/portal.yaml:" + problem);
    }

    @Test
    void must_have_a_home_page() {
        files.portal("acme", MANIFEST.replace("id: home", "id: start"));
        assertThat(files.problems()).contains("one page must have the id 'home': clients come there first [home-page]");
    }

    @Test
    void names_no_secret() {
        files.portal("acme", MANIFEST.replace("name: Acme Connect", "name: ${env:HOME}"));
        assertThat(files.problems()).startsWith("portals/acme/portal.yaml:3:7: 'name' must be one line");
    }
}
