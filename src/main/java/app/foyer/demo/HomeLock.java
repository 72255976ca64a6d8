package app.foyer.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One process per home folder. The kernel frees the lock when its holder dies, however it dies. */
final class HomeLock implements AutoCloseable {
    /** Looked at first: closing a second channel on the file would free the lock that this process holds on it. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    /** Behind the text, so that the file can be read where locks keep readers out. */
    private static final long LOCKED_BYTE = 1 << 20;

    private final Path home;
    private final FileChannel channel;

    private HomeLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    static HomeLock acquire(Path folder) throws IOException {
        Path home = PrivateFiles.newFolder(folder).toRealPath();
        if (!HELD_HERE.add(home)) {
            throw new HomeInUseException(home, "this process");
        }
        try {
            return new HomeLock(home, lock(home));
        } catch (IOException | RuntimeException failure) {
            HELD_HERE.remove(home);
            throw failure;
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        Path file = PrivateFiles.file(home.resolve("lock"));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw new HomeInUseException(home, holder(file));
            }
            sign(channel);
            return channel;
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        String pid = ProcessHandle.current().pid() + "\n";
        channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String holder(Path file) throws IOException {
        String pid = Files.readString(file).strip();
        return pid.isEmpty() ? "a process that is just starting" : "process " + pid;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(home);
    }
}
