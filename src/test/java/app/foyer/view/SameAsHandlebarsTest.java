package app.foyer.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.text.EngineWords;
import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.helper.ConditionalHelpers;
import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Templates mean what they mean to Handlebars itself")
class SameAsHandlebarsTest {
    private static final Map<String, Object> MODEL = Map.of(
            "title",
            "<Accounts & \"cards\">",
            "none",
            "",
            "yes",
            true,
            "no",
            false,
            "zero",
            0,
            "three",
            3,
            "client",
            Map.of("name", "Zoë's 😀", "address", Map.of("town", "Ōtaki")),
            "empty",
            List.of(),
            "words",
            List.of("one", "two", "three"),
            "rows",
            List.of(
                    Map.of("id", 1, "title", "first", "parts", List.of(Map.of("id", "1a"), Map.of("id", "1b"))),
                    Map.of("id", 2, "parts", List.of())));

    private static final Map<String, String> PARTIALS = Map.of(
            "row", "[{{id}} {{title}}{{#each parts}} {{> part}}{{/each}}]",
            "part", "({{id}} of {{../id}}, {{title}})",
            "person", "<p>{{name}} {{#with address}}{{town}}{{/with}}</p>",
            "folder/named", "{{label}}: {{title}}\n");

    private static Vertx vertx;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().await();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain, with } and { and 'quotes' – and “more”",
                "{{title}} {{ client.name }} {{client.address.town}} {{three}} {{yes}} {{no}}.",
                "{{this.title}} {{./title}} {{@root.title}}",
                "\\{{title}} and \\\\{{title}}",
                "a {{! comment }} b {{!-- with }} in it --}} c",
                "a\n  {{~title~}}  \n b {{~#if yes~}}  c  {{~else~}} d {{~/if~}}  e",
                "{{#if yes}}\n  lines\n{{/if}}\n  {{> folder/named label=title}}\n",
                "{{#if title}}1{{/if}}{{#if none}}2{{else}}3{{/if}}{{#if empty}}4{{else}}5{{/if}}{{#if zero}}6{{/if}}",
                "{{#if no}}1{{else if none}}2{{else if three}}3{{else}}4{{/if}}",
                "{{#if no}}1{{else if none}}2{{else}}3{{/if}}{{#if no}}1{{^}}2{{/if}}",
                "{{#unless no}}1{{/unless}}{{#unless title}}2{{else}}3{{/unless}}",
                "{{#eq three 3}}1{{/eq}}{{#eq client.name \"x\"}}2{{else}}3{{/eq}}{{#eq 'a\"b' \"a\\\"b\"}}4{{/eq}}",
                "{{eq three 3}} {{eq yes false}} {{#if (eq three 4)}}1{{else}}2{{/if}}",
                "{{#each words}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}",
                "{{#each words}}{{@index}} {{@index_1}} {{@key}} {{@first}} {{@last}} {{@even}} {{@odd}}\n{{/each}}",
                "{{#each empty}}1{{else}}none{{/each}}{{#each title}}1{{else}}no list{{/each}}",
                "{{#each client.address}}{{@key}}={{this}} {{@index}}{{@first}}{{@last}}{{/each}}",
                "{{#each rows}}{{id}} {{title}} {{three}} {{#each parts}}{{id}}<{{../id}}<{{../../three}} {{/each}}{{/each}}",
                "{{#each rows as |row number|}}{{number}} {{row.id}} {{id}}{{#each parts as |part|}} {{part.id}}{{/each}}{{/each}}",
                "{{#with client}}{{name}} {{address.town}} {{title}} {{../title}}{{/with}}{{#with empty}}1{{else}}2{{/with}}",
                "{{#with client as |someone|}}{{someone.name}}{{/with}}",
                "{{#each rows}}{{> row}}{{/each}}",
                "{{> person client}}",
                "{{> folder/named label=\"Title\"}}{{> folder/named label=client.name title=three}}"
            })
    void in_every_construct_that_there_is(String template) throws IOException {
        assertThat(drawn(template, MODEL)).isEqualTo(byHandlebars(template, MODEL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{^yes}}x{{/yes}}",
                "{{#yes}}x{{/yes}}",
                "{{{{if yes}}}}x{{{{/if}}}}",
                "{{#> person}}x{{/person}}",
                "{{> (title)}}",
                "{{> \"person\"}}",
                "{{{title}}}",
                "{{&title}}",
                "{{=<% %>=}}",
                "{{* inline}}",
                "{{#*inline \"x\"}}y{{/inline}}",
                "{{#if yes no}}x{{/if}}",
                "{{#if zero includeZero=true}}x{{/if}}",
                "{{#each words base=1}}x{{/each}}",
                "{{eq three 3 yes=\"1\"}}",
                "{{lookup client \"name\"}}"
            })
    void and_what_they_may_not_say_is_told_before_anything_is_drawn(String template) {
        assertThatThrownBy(() -> templates(template)).isInstanceOf(BrokenTemplateException.class);
    }

    @Test
    void and_one_that_draws_itself_again_and_again_is_stopped_where_it_does() {
        assertThatThrownBy(() -> templates("\n {{> page}}").draw("page", EngineWords.ENGLISH, MODEL))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessageContaining("page.hbs:2:6: 'page' would draw itself again and again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<", "\"><script>alert(1)</script>", "' onload=alert(1) x='", "{{title}}", "&lt;", "\u2028</p>"})
    void and_no_value_can_become_a_part_of_the_page(String hostile) throws IOException {
        Map<String, Object> model =
                Map.of("name", hostile, "names", List.of(hostile), "inner", Map.of("name", hostile));
        String expected = "<p title=\"X\" class='X'>XX</p>X"
                .replace("X", EscapingStrategy.HBS3.escape(hostile).toString());
        assertThat(drawn(
                        "<p title=\"{{name}}\" class='{{name}}'>{{name}}{{#each names}}{{this}}{{/each}}</p>"
                                + "{{#with inner}}{{name}}{{/with}}",
                        model))
                .isEqualTo(expected);
    }

    private static String drawn(String template, Map<String, Object> model) {
        return new String(templates(template).draw("page", EngineWords.ENGLISH, model), StandardCharsets.UTF_8);
    }

    private static PortalTemplates templates(String page) {
        return PortalTemplates.compiled(vertx, sources(page), Escaping.HTML, new ReadTemplates());
    }

    private static Map<String, TemplateSource> sources(String page) {
        Map<String, TemplateSource> sources = new LinkedHashMap<>();
        PARTIALS.forEach((name, content) -> sources.put(name, new StringTemplateSource(name + ".hbs", content)));
        sources.put("page", new StringTemplateSource("page.hbs", page));
        return sources;
    }

    /** The templates by their names alone. */
    private static final class Loader extends AbstractTemplateLoader {
        private final Map<String, TemplateSource> sources;

        Loader(Map<String, TemplateSource> sources) {
            this.sources = sources;
        }

        @Override
        public TemplateSource sourceAt(String name) {
            return sources.get(name);
        }
    }

    private static String byHandlebars(String template, Map<String, Object> model) throws IOException {
        var handlebars = new Handlebars(new Loader(sources(template))).with(EscapingStrategy.HBS3);
        handlebars.registerHelper("eq", ConditionalHelpers.eq);
        return handlebars
                .compile("page")
                .apply(Context.newBuilder(model)
                        .resolver(MapValueResolver.INSTANCE)
                        .build());
    }
}
