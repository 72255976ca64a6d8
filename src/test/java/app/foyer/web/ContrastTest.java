package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ratios of WCAG 2.2, 1.4.3 and 1.4.11, for every hue that a portal may choose. */
@DisplayName("The colours")
class ContrastTest {
    private static final Pattern COLOUR =
            Pattern.compile("--([a-z-]+): oklch\\(([\\d.]+) ([\\d.]+) (var\\(--brand\\)|[\\d.]+)\\);");

    private record Colour(double lightness, double chroma, String hue) {
        double luminance(int brand) {
            double angle = Math.toRadians(hue.startsWith("var") ? brand : Double.parseDouble(hue));
            double a = chroma * Math.cos(angle);
            double b = chroma * Math.sin(angle);
            double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
            double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
            double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
            double red = shown(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
            double green = shown(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
            double blue = shown(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        }

        private static double shown(double linear) {
            return Math.min(1, Math.max(0, linear));
        }
    }

    @ParameterizedTest(name = "{0} on {1} reaches {2}")
    @CsvSource({
        "text, ground, 7",
        "text, surface, 7",
        "text, sunken, 7",
        "muted, ground, 4.5",
        "muted, surface, 4.5",
        "muted, sunken, 4.5",
        "accent, surface, 4.5",
        "accent, ground, 4.5",
        "accent-strong, accent-soft, 4.5",
        "on-accent, accent, 4.5",
        "on-accent, accent-strong, 4.5",
        "bad, bad-soft, 4.5",
        "bad, surface, 4.5",
        "good, good-soft, 4.5",
        "notice, notice-soft, 4.5",
        "edge, surface, 3",
        "focus, surface, 3",
        "focus, ground, 3",
        "focus, sunken, 3"
    })
    void can_be_told_apart_at_every_hue_light_and_dark(String front, String back, double least) throws IOException {
        String tokens = Files.readString(Path.of("webroot/styles/tokens.css"));
        int dark = tokens.indexOf("@media (prefers-color-scheme: dark)");
        for (String scheme : new String[] {tokens.substring(0, dark), tokens.substring(dark)}) {
            Map<String, Colour> colours = colours(scheme);
            for (int hue = 0; hue < 360; hue++) {
                assertThat(ratio(
                                colours.get(front).luminance(hue),
                                colours.get(back).luminance(hue)))
                        .as("at hue %d", hue)
                        .isGreaterThanOrEqualTo(least);
            }
        }
    }

    private static Map<String, Colour> colours(String tokens) {
        var colours = new HashMap<String, Colour>();
        var found = COLOUR.matcher(tokens);
        while (found.find()) {
            colours.put(
                    found.group(1),
                    new Colour(Double.parseDouble(found.group(2)), Double.parseDouble(found.group(3)), found.group(4)));
        }
        return colours;
    }

    private static double ratio(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }
}
