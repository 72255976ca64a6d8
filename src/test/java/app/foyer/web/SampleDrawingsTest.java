package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.portal.FolderRules;
import app.foyer.portal.Portal;
import app.foyer.portal.Portals;
import app.foyer.problem.Problems;
import app.foyer.text.EngineTexts;
import app.foyer.view.PortalVersion;
import app.foyer.view.SharedParts;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A portal's pages are tried")
class SampleDrawingsTest {
    @TempDir
    private Path root;

    private static final String FORM = """
            {{> engine/mistake}}{{#if mistake}}{{mistake.advice}}{{/if}}{{> engine/note}}{{> engine/setup}}
            <p>Enter the code</p>
            {{#if setup}}{{sentence}}{{/if}}{{#if again}}{{sentence}}{{/if}}{{#if newPassword}}{{sentence}}{{/if}}
            {{> engine/sent}}{{> engine/links}}{{> engine/again}}{{> engine/offer}}{{> engine/contact}}
            {{#each fields}}<input name="{{name}}">{{/each}}
            <button>{{submit}}</button>
            """;

    private static Vertx vertx;
    private static SharedParts shared;

    private final SampleDrawings drawings = new SampleDrawings();

    @BeforeAll
    static void start() throws IOException {
        vertx = Vertx.vertx();
        shared = SharedParts.read(vertx, Path.of("portals/_shared"), Path.of("webroot/styles/tokens.css"));
    }

    @AfterAll
    static void stop() {
        vertx.close().await();
    }

    @Test
    void anew_when_a_number_changes_by_which_a_wording_is_chosen() throws IOException {
        assertThat(drawings.problems(portal(2))).isEmpty();
        assertThat(drawings.problems(portal(1))).hasSize(1);
    }

    @Test
    void anew_when_a_form_holds_words_that_are_the_portals_no_more() throws IOException {
        assertThat(drawings.problems(form("Enter the code"))).isEmpty();
        assertThat(drawings.problems(form("Enter the code"))).isEmpty();
        assertThat(drawings.problems(form("Type the code"))).isNotEmpty();
    }

    @Test
    void anew_when_a_template_changes_that_is_drawn_within_another() throws IOException {
        write("pages/home.hbs", "{{> part}}");
        write("part.hbs", "{{portal.name}}");
        assertThat(drawings.problems(read(""))).isEmpty();
        write("part.hbs", "{{portal.nmae}}");
        assertThat(drawings.problems(read("")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.at()).hasToString(root.resolve("acme/part.hbs") + ":1:3"));
    }

    /** With a form that says itself what the portal's texts say at a step. */
    private PortalVersion form(String sentence) throws IOException {
        write("pages/home.hbs", "");
        write("texts/en.yaml", """
                signIn.appCode.sentence: %s
                signIn.emergencyCode.sentence: Enter the code
                """.formatted(sentence));
        write("sign-in.hbs", FORM);
        return read("");
    }

    private PortalVersion portal(int days) throws IOException {
        write("pages/home.hbs", "{{plural values.days one=menu other=\"days\"}}");
        return read("values: {days: %d}".formatted(days));
    }

    private void write(String file, String content) throws IOException {
        Path path = root.resolve("acme").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private PortalVersion read(String more) throws IOException {
        write("portal.yaml", """
                format: 1
                id: acme
                name: Acme Connect
                audience: client
                contact: {phone: 0800 555 019}
                %s
                pages:
                  - {id: home, title: Home}
                """.formatted(more));
        var engine = EngineTexts.read(Path.of("portals/_shared"), new Problems());
        Portal portal = Portals.readOne(root.resolve("acme"), root.resolve("none.yaml"), engine, FolderRules.none())
                .portals()
                .get(0);
        return PortalVersion.load(vertx, portal, shared);
    }
}
