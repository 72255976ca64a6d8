package app.foyer.web;

import app.foyer.theme.AppColours;
import io.vertx.core.buffer.Buffer;

/**
 * The icon of a portal whose author gave none: the mark of Foyer, a door under an arch, in the portal's colours.
 *
 * <p>It fills the whole square, and the mark stays within the circle that every device leaves of it.
 */
final class AppIcon {
    static final int SIZE = 512;

    /** The mark is described on a square of this size, as in {@code favicon.svg}. */
    private static final double UNITS = 44;

    private static final double MIDDLE = UNITS / 2;
    private static final double FLOOR = 34;
    private static final double ARCH_CENTRE = 20;
    private static final double ARCH_RADIUS = 9;
    private static final double HALF_STROKE = 1.6;
    private static final double DOOR_CENTRE = 22.5;
    private static final double DOOR_RADIUS = 2.5;

    private AppIcon() {}

    /** As PNG; takes some milliseconds, so call it on a worker. */
    static Buffer draw(AppColours colours) {
        byte[] shades = new byte[SIZE * SIZE];
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                shades[y * SIZE + x] = (byte) Math.round(255 * covered(unit(x), unit(y)));
            }
        }
        int[] palette = new int[256];
        for (int shade = 0; shade < palette.length; shade++) {
            palette[shade] = colours.icon().mixed(colours.mark(), shade / 255.0).rgb();
        }
        return Png.encode(SIZE, shades, palette);
    }

    private static double unit(int pixel) {
        return (pixel + 0.5) * UNITS / SIZE;
    }

    /** How much of a pixel the mark covers: all of it, nothing, or at the mark's edge a part. */
    private static double covered(double x, double y) {
        double outside = Math.min(outsideArch(x, y), outsideDoor(x, y));
        return Math.min(1, Math.max(0, 0.5 - outside * SIZE / UNITS));
    }

    private static double outsideArch(double x, double y) {
        double fromLine = y < ARCH_CENTRE
                ? Math.abs(Math.hypot(x - MIDDLE, y - ARCH_CENTRE) - ARCH_RADIUS)
                : Math.hypot(Math.abs(x - MIDDLE) - ARCH_RADIUS, Math.max(0, y - FLOOR));
        return fromLine - HALF_STROKE;
    }

    private static double outsideDoor(double x, double y) {
        return y < DOOR_CENTRE
                ? Math.hypot(x - MIDDLE, y - DOOR_CENTRE) - DOOR_RADIUS
                : Math.max(Math.abs(x - MIDDLE) - DOOR_RADIUS, y - FLOOR);
    }
}
