package app.foyer.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.problem.Problems;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The colours around a portal's pages")
class AppColoursTest {
    private static final Tokens SHIPPED = Tokens.read(Path.of("webroot/styles/tokens.css"), new Problems());

    @Test
    void follow_from_the_hue_of_its_theme_light_and_dark() {
        AppColours colours = AppColours.of(SHIPPED.overlaidBy(Css.of("theme.css", ":root { --brand: 165; }")));

        assertThat(colours.bar().hex()).isEqualTo("#ffffff");
        // As Chromium computes oklch(0.23 0.017 165), oklch(0.46 0.11 165) and oklch(0.975 0.006 165).
        assertThat(colours.barInDark().hex()).isEqualTo("#15201b");
        assertThat(colours.icon().hex()).isEqualTo("#006a48");
        assertThat(colours.ground().hex()).isEqualTo("#f3f8f6");
    }

    @Test
    void are_the_themes_own_where_it_sets_them() {
        String theme = ":root { --surface: #fed; } @media (prefers-color-scheme: dark) { :root { --surface: #012 } }";
        AppColours colours = AppColours.of(SHIPPED.overlaidBy(Css.of("theme.css", theme)));

        assertThat(colours.bar().hex()).isEqualTo("#ffeedd");
        assertThat(colours.barInDark().hex()).isEqualTo("#001122");
    }

    @Test
    void lie_between_two_by_light_and_not_by_number() {
        Colour black = Colour.of("#000").orElseThrow();
        Colour white = Colour.of("#fff").orElseThrow();

        assertThat(black.mixed(white, 0).rgb()).isZero();
        assertThat(black.mixed(white, 1).rgb()).isEqualTo(0xffffff);
        assertThat(black.mixed(white, 0.5).hex()).isEqualTo("#bcbcbc");
    }
}
