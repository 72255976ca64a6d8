package app.foyer.theme;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour as style sheets write it, as far as it can be computed.
 *
 * @param red linear, as light adds up, from 0 to 1; {@code green} and {@code blue} likewise
 */
public record Colour(double red, double green, double blue) {
    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
    private static final Pattern OKLCH =
            Pattern.compile("oklch\\(\\s*([\\d.]+)(%?)\\s+([\\d.]+)\\s+([\\d.]+)(?:deg)?\\s*\\)");

    /** Beyond what a screen shows there is nothing. */
    public Colour {
        red = shown(red);
        green = shown(green);
        blue = shown(blue);
    }

    /** Empty for every way of writing a colour but {@code #rrggbb}, {@code #rgb} and {@code oklch(L C H)}. */
    public static Optional<Colour> of(String written) {
        var hex = HEX.matcher(written);
        if (hex.matches()) {
            return Optional.of(ofHex(hex.group(1)));
        }
        var oklch = OKLCH.matcher(written);
        try {
            return oklch.matches()
                    ? Optional.of(ofOklch(
                            Double.parseDouble(oklch.group(1)) / (oklch.group(2).isEmpty() ? 1 : 100),
                            Double.parseDouble(oklch.group(3)),
                            Math.toRadians(Double.parseDouble(oklch.group(4)))))
                    : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** The ratio of WCAG 2.2, from 1 to 21. */
    public double contrast(Colour other) {
        return (Math.max(luminance(), other.luminance()) + 0.05) / (Math.min(luminance(), other.luminance()) + 0.05);
    }

    /** This colour where the share is 0, the other where it is 1, and between them what both give together. */
    public Colour mixed(Colour other, double share) {
        return new Colour(
                red + (other.red - red) * share,
                green + (other.green - green) * share,
                blue + (other.blue - blue) * share);
    }

    /** As {@code 0xrrggbb}. */
    public int rgb() {
        return channel(red) << 16 | channel(green) << 8 | channel(blue);
    }

    /** As {@code #rrggbb}, which is understood everywhere. */
    public String hex() {
        return "#" + Integer.toHexString(1 << 24 | rgb()).substring(1);
    }

    private double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    private static Colour ofHex(String digits) {
        int width = digits.length() / 3;
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            var channel = digits.substring(i * width, (i + 1) * width);
            linear[i] = linear(Integer.parseInt(width == 1 ? channel + channel : channel, 16) / 255.0);
        }
        return new Colour(linear[0], linear[1], linear[2]);
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static int channel(double linear) {
        return (int) Math.round(
                255 * (linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055));
    }

    /** By the matrices of CSS Color 4. */
    private static Colour ofOklch(double lightness, double chroma, double angle) {
        double a = chroma * Math.cos(angle);
        double b = chroma * Math.sin(angle);
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new Colour(
                4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
                -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
                -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double shown(double linear) {
        return Math.min(1, Math.max(0, linear));
    }
}
