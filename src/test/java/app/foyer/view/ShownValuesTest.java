package app.foyer.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.identity.Caller;
import app.foyer.portal.FolderRules;
import app.foyer.portal.Portal;
import app.foyer.portal.Portals;
import app.foyer.problem.Problems;
import app.foyer.text.EngineTexts;
import app.foyer.world.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The values of a portal")
class ShownValuesTest {
    private static final Path SHARED = Path.of("portals/_shared");

    @TempDir
    private Path root;

    @BeforeEach
    void a_portal_that_shows_them_in_a_page_a_text_and_a_mail() throws IOException {
        write("acme/portal.yaml", """
                format: 1
                id: acme
                name: Acme Connect
                audience: client
                contact: {phone: 0800 555 019}
                values:
                  limit: 200
                  firm: Sample & <b>Sons</b> {limit}
                pages:
                  - {id: home, title: Home}
                """);
        write("acme/pages/home.hbs", "{{values.limit}} {{values.firm}} {{t \"home.firm\" limit=values.limit}}");
        write("acme/mail/app-paired/subject.hbs", "{{values.firm}}");
        write("acme/mail/app-paired/text.hbs", "{{t \"home.firm\" limit=values.limit}}");
        write("acme/mail/app-paired/html.hbs", "{{t \"home.firm\" limit=values.limit}}");
        write("acme/texts/en.yaml", "home.firm: We are {values.firm}. {limit}!");
    }

    @Test
    void stand_in_pages_and_texts_escaped_and_their_own_braces_mean_nothing() {
        Portal portal = read();
        String drawn = version(portal)
                .draw(portal.texts().standard(), "pages/home", Map.of("values", portal.values()))
                .toString();
        assertThat(drawn)
                .isEqualTo("200 Sample &amp; &lt;b&gt;Sons&lt;/b&gt; {limit}"
                        + " We are Sample &amp; &lt;b&gt;Sons&lt;/b&gt; {limit}. 200!");
    }

    @Test
    void stand_in_mails_as_they_are_and_escaped_in_html() {
        MailText mail = mail(read());
        assertThat(mail.subject()).isEqualTo("Sample & <b>Sons</b> {limit}");
        assertThat(mail.text()).isEqualTo("We are Sample & <b>Sons</b> {limit}. 200!");
        assertThat(mail.html()).isEqualTo("We are Sample &amp; &lt;b&gt;Sons&lt;/b&gt; {limit}. 200!");
    }

    @Test
    void are_the_admins_where_the_admin_says_something_else() throws IOException {
        write("settings.yaml", "values: {firm: Another}");
        assertThat(read().values()).isEqualTo(Map.of("limit", "200", "firm", "Another"));
        assertThat(mail(read()).text()).isEqualTo("We are Another. 200!");
    }

    @Test
    void come_one_after_the_other_by_their_names_wherever_the_server_runs() throws IOException {
        write("settings.yaml", "values: {firm: Another}");
        write("acme/pages/home.hbs", "{{#each values}}{{@key}} {{/each}}{{t \"home.firm\" limit=values.limit}}");
        write("acme/portal.yaml", """
                format: 1
                id: acme
                name: Acme Connect
                audience: client
                contact: {phone: 0800 555 019}
                values: {limit: 200, firm: Sample, hours: 9 to 5, address: PO Box 7, fax: 7, days: 2, branch: 9, zip: 11}
                pages:
                  - {id: home, title: Home}
                """);
        assertThat(read().values().keySet())
                .containsExactly("address", "branch", "days", "fax", "firm", "hours", "limit", "zip");
    }

    private MailText mail(Portal portal) {
        var words = portal.texts().standard();
        var at = Instant.parse("2026-11-23T21:42:00Z");
        var model = MailModel.of(portal, "Ada", Optional.empty(), new Caller("", ""), at, at, ZoneOffset.UTC, words);
        return version(portal).mail(words, "app-paired", model);
    }

    private Portal read() {
        var problems = new Problems();
        var engine = EngineTexts.read(SHARED, problems);
        var read = Portals.readOne(root.resolve("acme"), root.resolve("settings.yaml"), engine, FolderRules.none());
        assertThat(read.problems()).isEmpty();
        return read.portals().get(0);
    }

    private static PortalVersion version(Portal portal) {
        return Versions.of(List.of(portal)).get(portal.id());
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), content);
    }
}
