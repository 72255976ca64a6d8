package app.foyer.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.problem.Problems;
import app.foyer.problem.SourceText;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A style sheet")
class CssReaderTest {

    @Test
    void is_read_into_declarations_with_what_is_around_them() {
        var css = read("/* a */ :root { --a: 1; }\n@media (prefers-color-scheme:  dark) { :root { --b: url(a;b) } }");
        assertThat(css.declarations()).extracting(Css.Declaration::property).containsExactly("--a", "--b");
        assertThat(css.declarations().get(1).isInDark()).isTrue();
        assertThat(css.declarations().get(1).value()).isEqualTo("url(a;b)");
        assertThat(css.declarations().get(0).isInMedia()).isFalse();
    }

    @Test
    void lays_a_themes_properties_over_both_schemes_and_its_dark_ones_over_one() {
        var tokens = Tokens.of(read(":root { --a: #fff; --b: var(--a) }"))
                .overlaidBy(read(":root { --a: #000 } @media (prefers-color-scheme: dark) { :root { --a: #fff } }"));
        assertThat(tokens.colour("--b", Tokens.Scheme.LIGHT))
                .contains(Colour.of("#000000").orElseThrow());
        assertThat(tokens.colour("--b", Tokens.Scheme.DARK))
                .contains(Colour.of("#ffffff").orElseThrow());
    }

    @Test
    void has_colours_whose_contrast_is_that_of_the_standard() {
        assertThat(Colour.of("#000").orElseThrow().contrast(Colour.of("#fff").orElseThrow()))
                .isEqualTo(21.0);
        assertThat(Colour.of("oklch(1 0 0)")
                        .orElseThrow()
                        .contrast(Colour.of("#767676").orElseThrow()))
                .isBetween(4.5, 4.6);
        assertThat(Colour.of("hotpink")).isEmpty();
    }

    private static Css read(String text) {
        var problems = new Problems();
        var css = Css.read(Path.of("theme.css"), new SourceText("theme.css", text), problems);
        assertThat(problems.list()).isEmpty();
        return css;
    }
}
