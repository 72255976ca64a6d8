package app.foyer.world;

import io.vertx.core.impl.VertxThread;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingMethod;

/**
 * Watches the event loops of every test: whatever blocks one is a violation, unless it is on the short list below.
 *
 * <p>Besides what BlockHound knows, hashing a password, compiling a template and any reading of files count as blocking.
 */
public final class EventLoops {
    private static final String THREADS = "vert.x-eventloop-thread-";
    private static final int DEPTH = 24;
    private static final Queue<String> VIOLATIONS = new ConcurrentLinkedQueue<>();
    private static boolean watched;

    private EventLoops() {}

    /** Begins to watch; once for all tests of this JVM. */
    static synchronized void watch() {
        if (!watched) {
            watched = true;
            BlockHound.Builder builder = BlockHound.builder()
                    .nonBlockingThreadPredicate(known -> known.or(EventLoops::isServers))
                    .blockingMethodCallback(EventLoops::note);
            allow(builder);
            forbid(builder);
            builder.install();
        }
    }

    /** What blocks and yet may, each for its reason. */
    private static void allow(BlockHound.Builder builder) {
        // One line to the error stream, which an operator reads or a file takes.
        builder.allowBlockingCallsInside("ch.qos.logback.classic.Logger", "callAppenders");
        // Handing work to a pool, and closing one, takes the pool's lock and its queue's for an instant.
        builder.allowBlockingCallsInside("java.util.concurrent.LinkedBlockingQueue", "offer");
        builder.allowBlockingCallsInside("java.util.concurrent.ThreadPoolExecutor", "execute");
        builder.allowBlockingCallsInside("java.util.concurrent.ThreadPoolExecutor", "shutdownNow");
        // Netty's pool of buffers grows under a lock that threads hold for an instant.
        builder.allowBlockingCallsInside(
                "io.netty.buffer.AdaptivePoolingAllocator$MagazineGroup", "tryExpandMagazines");
        // The JDK's own lists of certificates, read once by the first that is checked.
        builder.allowBlockingCallsInside("sun.security.ssl.X509TrustManagerImpl", "checkServerTrusted");
        // The kernel's random numbers: once the machine runs, reading them never waits.
        builder.allowBlockingCallsInside("sun.security.provider.NativePRNG$RandomIO", "readFully");
    }

    /** What BlockHound does not know of: our own long work, and files that are read by NIO. */
    private static void forbid(BlockHound.Builder builder) {
        for (String hash : List.of("app.foyer.account.NativeArgon2", "app.foyer.account.PureArgon2")) {
            builder.markAsBlocking(hash, "hash", "(Lapp/foyer/account/Password;)Ljava/lang/String;");
            builder.markAsBlocking(hash, "verify", "(Ljava/lang/String;Lapp/foyer/account/Password;)Z");
        }
        builder.markAsBlocking(
                "app.foyer.view.PortalTemplates",
                "compile",
                "(Lio/vertx/core/Vertx;Ljava/lang/String;"
                        + "Lcom/github/jknack/handlebars/io/TemplateSource;)Lapp/foyer/view/Piece;");
        builder.markAsBlocking("sun.nio.fs.UnixNativeDispatcher", "open0", "(JII)I");
        builder.markAsBlocking("sun.nio.fs.UnixNativeDispatcher", "opendir0", "(J)J");
    }

    /** Everything that blocked since the last call. */
    public static List<String> violations() {
        List<String> found = VIOLATIONS.stream().distinct().toList();
        VIOLATIONS.clear();
        return found;
    }

    /** Workers may block. They are heard as well for the sake of {@link Readings}. */
    private static boolean isServers(Thread thread) {
        return thread instanceof VertxThread;
    }

    private static void note(BlockingMethod method) {
        boolean blocksLoop = Thread.currentThread().getName().startsWith(THREADS);
        if (blocksLoop || Readings.isOne(method)) {
            String told = method
                    + Arrays.stream(new Throwable().getStackTrace())
                            .filter(frame -> !frame.getClassName().startsWith("reactor.blockhound"))
                            .skip(1)
                            .limit(DEPTH)
                            .map(frame -> "\n    at " + frame)
                            .collect(Collectors.joining());
            Readings.note(method, told);
            if (blocksLoop) {
                VIOLATIONS.add(told);
            }
        }
    }
}
