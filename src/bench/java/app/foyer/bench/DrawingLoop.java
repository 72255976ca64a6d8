package app.foyer.bench;

import app.foyer.portal.FolderRules;
import app.foyer.release.Checks;
import app.foyer.release.Sources;
import app.foyer.release.VersionReader;
import app.foyer.view.PortalVersion;
import app.foyer.web.ActivityDrawing;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.vertx.core.Vertx;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Draws Recent Activity on one thread, again and again, and prints what a page took. */
final class DrawingLoop {
    private static final int ROWS = 20;
    private static final String ROW = "<tr class=\"entry\"";
    private static final int WARM_UP = 50_000;
    private static final int PAGES = 50_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ActivityDrawing drawing;
    private final long[] cpu = new long[PAGES];
    private final long[] wall = new long[PAGES];
    private int length;

    private DrawingLoop(ActivityDrawing drawing) {
        this.drawing = drawing;
    }

    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx();
        try {
            ActivityDrawing drawing = ActivityDrawing.of(version(vertx), ROWS);
            System.out.println(new DrawingLoop(drawing).figures().json().encode());
        } finally {
            vertx.close();
        }
    }

    private static PortalVersion version(Vertx vertx) {
        Path portals = Path.of("portals");
        Sources sources = new Sources(
                portals,
                Path.of("config", "portals"),
                portals.resolve("_shared"),
                Path.of("webroot", "styles", "tokens.css"));
        return new VersionReader(vertx, sources, new Checks(FolderRules::none, version -> List.of()))
                .read(BenchClient.PORTAL)
                .version()
                .orElseThrow();
    }

    private DrawingFigures figures() {
        makeSureOfItsRows();
        for (int i = 0; i < WARM_UP; i++) {
            draw();
        }
        long processBefore = process.getProcessCpuTime();
        long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < PAGES; i++) {
            long wallBefore = System.nanoTime();
            long cpuBefore = threads.getCurrentThreadCpuTime();
            draw();
            cpu[i] = threads.getCurrentThreadCpuTime() - cpuBefore;
            wall[i] = System.nanoTime() - wallBefore;
        }
        double allocated = threads.getCurrentThreadAllocatedBytes() - allocatedBefore;
        double processCpu = process.getProcessCpuTime() - processBefore;
        Arrays.sort(cpu);
        Arrays.sort(wall);
        return new DrawingFigures(
                length,
                micros(cpu, 0.50),
                micros(cpu, 0.99),
                micros(wall, 0.50),
                micros(wall, 0.99),
                processCpu / PAGES / 1000,
                allocated / PAGES / 1024);
    }

    /** The length is kept, so that no compiler finds the page to be for nothing. */
    private void draw() {
        length = drawing.draw().length();
    }

    private void makeSureOfItsRows() {
        int rows = drawing.draw().toString(StandardCharsets.UTF_8).split(ROW, -1).length - 1;
        if (rows != ROWS) {
            throw new IllegalStateException("the page has " + rows + " rows");
        }
    }

    private static double micros(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1000.0;
    }
}
