package app.foyer.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.identity.PortalId;
import app.foyer.portal.Audience;
import app.foyer.portal.Contact;
import app.foyer.portal.IdentifierKind;
import app.foyer.portal.MultiFactorMethod;
import app.foyer.portal.MultiFactorSettings;
import app.foyer.portal.Portal;
import app.foyer.text.EngineWords;
import com.google.common.collect.Sets;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The templates of a portal")
class PortalVersionTest {
    private static Vertx vertx;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().await();
    }

    @Test
    void never_reach_a_neighbours_files_however_often_the_portals_alternate() throws IOException {
        write("alpha/page.hbs", "{{> part}}");
        write("alpha/part.hbs", "alpha");
        write("beta/page.hbs", "{{> part}}");
        write("beta/part.hbs", "beta");
        var versions = load("alpha", "beta");
        for (int i = 0; i < 100; i++) {
            assertThat(draw(versions, "alpha", "page")).isEqualTo("alpha");
            assertThat(draw(versions, "beta", "page")).isEqualTo("beta");
        }
    }

    @Test
    void are_the_shared_ones_where_the_portal_has_none_of_its_own() throws IOException {
        write("_shared/page.hbs", "{{> part}}");
        write("_shared/part.hbs", "shared");
        write("beta/part.hbs", "beta");
        var versions = load("alpha", "beta");
        assertThat(draw(versions, "alpha", "page")).isEqualTo("shared");
        assertThat(draw(versions, "beta", "page")).isEqualTo("beta");
    }

    @Test
    void that_are_equal_are_compiled_once_and_yet_draw_each_portals_own_files_within() throws IOException {
        write("_shared/page.hbs", "{{> middle}}");
        write("_shared/middle.hbs", "{{> part}}");
        write("_shared/part.hbs", "shared");
        var shared = shared();
        Set<Piece> compiled = Sets.newIdentityHashSet();
        for (int i = 0; i < 50; i++) {
            write("portal-" + i + "/pages/home.hbs", "{{> page}} at home");
            write("portal-" + i + "/part.hbs", "part " + i % 2);
            var version = PortalVersion.load(vertx, portal("portal-" + i), shared);
            Stream.of("page", "middle", "part", "pages/home")
                    .forEach(name -> compiled.add(version.html().piece(name)));
            assertThat(version.draw(EngineWords.ENGLISH, "pages/home", Map.of()))
                    .hasToString("part " + i % 2 + " at home");
        }
        assertThat(compiled).hasSize(5);
    }

    @Test
    void that_are_equal_tell_each_portals_own_file_when_they_stop() throws IOException {
        write("alpha/page.hbs", "one\n  {{titel}}");
        write("beta/page.hbs", "one\n  {{titel}}");
        var shared = shared();
        for (String id : List.of("alpha", "beta", "alpha")) {
            var version = PortalVersion.load(vertx, portal(id), shared);
            assertThatThrownBy(() -> version.draw(EngineWords.ENGLISH, "page", Map.of()))
                    .isInstanceOf(BrokenTemplateException.class)
                    .hasMessageContaining(folder.resolve(id).resolve("page.hbs") + ":2:");
        }
    }

    @Test
    void leave_one_copy_in_memory_of_files_that_are_equal() throws IOException {
        write("alpha/theme/logo.svg", "<svg/>");
        write("beta/theme/logo.svg", "<svg/>");
        var shared = shared();
        var alpha = PortalVersion.load(vertx, portal("alpha"), shared);
        var beta = PortalVersion.load(vertx, portal("beta"), shared);
        assertThat(alpha.theme("logo.svg").orElseThrow())
                .isSameAs(beta.theme("logo.svg").orElseThrow());
    }

    @Test
    void are_read_once_so_that_drawing_needs_no_file() throws IOException {
        write("alpha/page.hbs", "{{> part}}");
        write("alpha/part.hbs", "as read");
        var versions = load("alpha");
        Files.delete(folder.resolve("alpha/part.hbs"));
        assertThat(draw(versions, "alpha", "page")).isEqualTo("as read");
    }

    @Test
    void escape_what_they_print() throws IOException {
        write("alpha/page.hbs", "<p title=\"{{name}}\">{{name}}</p>");
        assertThat(draw(load("alpha"), "alpha", "page", Map.of("name", "\"><script>alert('x')</script>")))
                .doesNotContain("<script>")
                .doesNotContain("\"\"")
                .contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{titel}}",
                "{{portal.nmae}}",
                "{{#if titel}}x{{/if}}",
                "{{#each titel}}x{{/each}}",
                "{{nohelper a}}"
            })
    void stop_at_a_name_that_does_not_exist_and_say_where(String misspelt) throws IOException {
        write("alpha/page.hbs", "one\n  " + misspelt);
        var model = Map.of("title", "t", "portal", Map.of("name", "n"));
        assertThatThrownBy(() -> draw(load("alpha"), "alpha", "page", model))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessageContaining("alpha/page.hbs:2:");
    }

    @ParameterizedTest
    @CsvSource({"'ok\n {{{name}}}', 2:2", "'{{&name}}', 1:1"})
    void may_not_print_anything_as_it_is(String raw, String place) throws IOException {
        write("alpha/page.hbs", raw);
        assertThat(whatIsBroken("alpha")).contains("alpha/page.hbs:" + place + ": raw output of 'name' is not allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{log title}}", "{{include title}}", "{{lookup portal title}}", "{{i18n title}}"})
    void have_only_the_helpers_of_the_list(String other) throws IOException {
        write("alpha/page.hbs", other);
        assertThatThrownBy(() -> draw(load("alpha"), "alpha", "page", Map.of("title", "t", "portal", Map.of())))
                .isInstanceOf(BrokenTemplateException.class);
    }

    @Test
    void with_a_mistake_in_their_grammar_are_not_loaded_and_say_where() throws IOException {
        write("alpha/page.hbs", "fine\n{{#if x}}");
        assertThat(whatIsBroken("alpha")).contains("alpha/page.hbs:2:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../beta/part", "/etc/passwd", "pages/../../beta/part", "beta/part"})
    void cannot_name_a_file_outside_their_folders(String elsewhere) throws IOException {
        write("alpha/page.hbs", "{{> " + elsewhere + "}}");
        write("beta/part.hbs", "beta");
        assertThatThrownBy(() -> draw(load("alpha", "beta"), "alpha", "page"))
                .isInstanceOfAny(BrokenTemplateException.class, IllegalArgumentException.class);
    }

    @Test
    void are_no_links() throws IOException {
        write("beta/part.hbs", "beta");
        Files.createDirectories(folder.resolve("alpha"));
        Files.createSymbolicLink(folder.resolve("alpha/page.hbs"), folder.resolve("beta/part.hbs"));
        assertThat(whatIsBroken("alpha")).contains("links are not followed");
    }

    @Test
    void leave_the_engines_own_alone() throws IOException {
        write("alpha/engine/shell.hbs", "mine");
        assertThat(whatIsBroken("alpha")).contains("templates under engine/ are the engine's");
    }

    @Test
    void print_text_and_numbers_but_no_objects() throws IOException {
        write("alpha/page.hbs", "{{portal}}");
        var versions = load("alpha");
        assertThatThrownBy(() -> draw(versions, "alpha", "page", Map.of("portal", Map.of("secret", "s"))))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessageContaining("only text");
    }

    @Test
    void show_texts_filled_in_and_escaped_with_the_elements_that_a_sentence_may_hold() throws IOException {
        write("alpha/page.hbs", "{{t \"error.reference\" phone=(tel phone) reference=name}}");
        assertThat(draw(load("alpha"), "alpha", "page", Map.of("phone", "0800 1", "name", "<b>")))
                .isEqualTo("If it keeps happening, call us on <a href=\"tel:08001\">0800 1</a>. Reference &lt;b&gt;");
    }

    @Test
    void show_texts_inside_a_list_too() throws IOException {
        write("alpha/page.hbs", "{{#each names}}{{t \"error.laterAt\" time=this}} {{/each}}");
        assertThat(draw(load("alpha"), "alpha", "page", Map.of("names", List.of("9:00", "10:00"))))
                .isEqualTo("Try again at 9:00. Try again at 10:00. ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{t \"error.latr\"}}",
                "{{t \"error.laterAt\"}}",
                "{{t \"error.laterAt\" tme=title}}",
                "{{tel (t \"error.latr\")}}"
            })
    void stop_at_a_text_that_is_not_there_or_not_filled_in_and_say_where(String call) throws IOException {
        write("alpha/page.hbs", "one\n  " + call);
        assertThatThrownBy(() -> draw(load("alpha"), "alpha", "page", Map.of("title", "t")))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessageContaining("alpha/page.hbs:2:");
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private String whatIsBroken(String portal) {
        return assertThatExceptionOfType(BrokenTemplateException.class)
                .isThrownBy(() -> load(portal))
                .actual()
                .getMessage();
    }

    private SharedParts shared() throws IOException {
        Files.createDirectories(folder.resolve("_shared"));
        return SharedParts.read(vertx, folder.resolve("_shared"), folder.resolve("tokens.css"));
    }

    private Map<String, PortalVersion> load(String... portals) throws IOException {
        for (String name : List.of("_shared", "alpha", "beta")) {
            Files.createDirectories(folder.resolve(name));
        }
        var shared = shared();
        Map<String, PortalVersion> versions = new HashMap<>();
        for (String id : portals) {
            versions.put(id, PortalVersion.load(vertx, portal(id), shared));
        }
        return versions;
    }

    private Portal portal(String id) {
        return new Portal(
                new PortalId(id),
                id,
                Audience.CLIENT,
                IdentifierKind.EITHER,
                new MultiFactorSettings(MultiFactorMethod.NONE, id, false, false),
                new Contact("0800 555 019", Optional.empty()),
                List.of(),
                ZoneOffset.UTC,
                Map.of(),
                EngineWords.TEXTS,
                folder.resolve(id),
                "1");
    }

    private static String draw(Map<String, PortalVersion> versions, String portal, String template) {
        return draw(versions, portal, template, Map.of());
    }

    private static String draw(
            Map<String, PortalVersion> versions, String portal, String template, Map<String, ?> model) {
        return versions.get(portal).draw(EngineWords.ENGLISH, template, model).toString();
    }
}
