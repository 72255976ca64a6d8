package app.foyer.world;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import reactor.blockhound.BlockingMethod;

/**
 * Notes what a server reads while somebody watches: every file that it opens and every template that it compiles, on any
 * thread that answers for it, be it an event loop or a worker.
 *
 * <p>The watch over portals has a thread of its own, which is none of these.
 */
public final class Readings {
    private static final Set<String> READING = Set.of(
            "app.foyer.view.PortalTemplates",
            "java.io.FileInputStream",
            "java.io.RandomAccessFile",
            "sun.nio.fs.UnixNativeDispatcher");

    private static final Queue<String> NOTED = new ConcurrentLinkedQueue<>();
    private static volatile boolean watched;

    private Readings() {}

    /** All that was read meanwhile, each with where. */
    public static List<String> during(Runnable work) {
        NOTED.clear();
        watched = true;
        try {
            work.run();
        } finally {
            watched = false;
        }
        return NOTED.stream().distinct().toList();
    }

    /** Whether somebody wants to know of this. */
    static boolean isOne(BlockingMethod method) {
        return watched && READING.contains(method.getClassName());
    }

    static void note(BlockingMethod method, String told) {
        if (isOne(method)) {
            NOTED.add(told);
        }
    }
}
